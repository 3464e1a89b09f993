def strategy(data):
    input = data.get('price:收盤價')
    vars = [input.shift(n) for n in (1, 2, 3)]
    return vars[0] > vars[1]
