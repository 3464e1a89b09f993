from finlab import data

def strategy(source):
    return source.get('price:收盤價').is_smallest(5)

position = strategy(data)
