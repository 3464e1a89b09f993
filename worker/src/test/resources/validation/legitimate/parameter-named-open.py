def gap(open, close):
    return open / close.shift(1) - 1
position = gap(data.get('price:開盤價'), data.get('price:收盤價')) > 0.01
