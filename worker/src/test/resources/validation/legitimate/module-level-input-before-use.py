input = data.get('price:收盤價')
position = input > input.shift(1)
