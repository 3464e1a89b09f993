import finlab
position = finlab.data.get('price:收盤價') > 10
