open_price = data.get('price:開盤價')
position = open_price > open_price.shift(1)
