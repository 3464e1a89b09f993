close = data.get('price:收盤價')
names = ['mom_' + str(n) for n in (5, 10)] + [f'vol_{n}' for n in (5, 10)]
frames = {name: close.pct_change(int(name.split('_')[1])) for name in names}
panel = pd.concat(frames, axis=1)
panel.columns = panel.columns.set_names(['factor', 'symbol'])
s = pd.Series({('%s_%s' % ('a', 'b')): 1, '_'.join(['x', 'y']): 2, 'z'.upper(): 3})
s.index = s.index.str.lower()
letters = [chr(65 + i) for i in range(3)]
df = pd.DataFrame(np.eye(3), columns=letters, index=pd.Index(letters, name='row'))
df['new' + 'col'] = df['A'] + df['B']
df = df.add_prefix('p_').add_suffix('_s')
