# Composed column sum.
close = data.get('price:收盤價')
df = close[['2330']].copy()
for n in [5, 10]:
    df['ma' + str(n)] = df['2330'].rolling(n).mean()
print(df.ma5 > df.ma10)
sim(close > close.rolling(20).mean())
