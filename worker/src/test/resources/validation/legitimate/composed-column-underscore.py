# Composed column underscore.
def strategy(data):
    close = data.get('price:收盤價')
    out = {}
    for n in (5, 10, 20):
        df = close[['2330']].copy()
        df[f'ma_{n}'] = df['2330'].rolling(n).mean()
        df[f'std_{n}'] = df['2330'].rolling(n).std()
        out[n] = df
    return out[20].ma_20.gt(out[5].ma_5)
