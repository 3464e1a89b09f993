# A parameter of the source called extra takes what it is given.
def combine(frame, extra=None):
    return frame if extra is None else frame & extra

close = data.get('price:收盤價')
liquid = data.get('price:成交股數') > 0
position = combine(close > close.rolling(20).mean(), extra=liquid)
