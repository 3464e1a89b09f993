with data.universe(market='TSE_OTC', category=['水泥工業']):
    c = data.get('price:收盤價')
data.set_universe('TSE')
r = np.r_[0, np.cumsum([1, 2])]
q = np.c_[[1, 2], [3, 4]]
s = np.r_['-1', [1], [2]]
