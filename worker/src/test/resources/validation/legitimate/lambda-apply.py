close = data.get('price:收盤價')
x = close.apply(lambda row: row.nlargest(5).index.tolist(), axis=1)
