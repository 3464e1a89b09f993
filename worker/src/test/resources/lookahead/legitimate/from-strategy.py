def strategy(data):
    close = data.get('price:收盤價')
    volume = data.get('price:成交股數')
    return (close > close.rolling(50).max().shift(1)) & (volume > volume.average(20) * 2)
