# Composed column attribute.
close = data.get('price:收盤價')
df = close[['2330']].copy()
for n in [5, 10]:
    df[f'ma{n}'] = df['2330'].rolling(n).mean()
print(df.ma5.iloc[-1], df.ma10.iloc[-1])
sim(close > close.rolling(20).mean())
