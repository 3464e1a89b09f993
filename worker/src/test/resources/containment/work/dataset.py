# Prints: True True
close = data.get('price:收盤價')
print(close.shape[0] > 100, bool((close.average(20).notna().sum().sum()) > 0))
