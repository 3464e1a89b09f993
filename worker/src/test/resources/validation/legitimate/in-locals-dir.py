close = data.get('price:收盤價')
position = close > close.average(20)
if 'position' in locals() and 'sim' in dir():
    report = sim(position, resample='M')
