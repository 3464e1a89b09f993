收盤價 = data.get('price:收盤價')
部位 = 收盤價 > 收盤價.average(20)
