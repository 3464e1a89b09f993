# Columns and keys called exec, eval, import, __class__ style words are only texts.
df = pd.DataFrame({'exec': [1, 2], 'eval': [3, 4], 'system': [5, 6], 'open': [7, 8], 'class': [9, 10], 'import': [0, 0], 'os': [1, 1]})
df['query'] = df['exec'] + df['eval']
df.loc[:, 'subprocess'] = df['system'].diff()
df = df.assign(globals=df['open'] * 2, pickle=lambda d: d['class'] + 1).rename(columns={'os': 'sys'})
signals = {'eval': 0.5, 'exec': 0.2, '__name__': 'text'}
print(df.filter(items=['exec', 'eval']).sum().to_dict(), df.groupby('import')['open'].mean(), df[['exec', 'system']].corr(), signals['eval'], df.sort_values(by=['exec'], ascending=False).iloc[0]['query'])
text = "import os; os.system('ls'); eval('1'); df.query('a > 1')"
print(len(text), text.count('os'), 'pickle' in text)
close = data.get('price:收盤價')
position = close > close.average(5) * signals['exec']
sim(position, resample='M')
