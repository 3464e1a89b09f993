with data.universe(market='TSE_OTC', category='水泥工業'):
    close = data.get('price:收盤價')
