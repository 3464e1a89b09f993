def summarise(frame, how='mean', **limits):
    return frame.agg(how, axis=1)

def strategy(data):
    close = data.get('price:收盤價')
    volume = data.get('price:成交股數')
    both = close.filter(close.columns.intersection(volume.columns))
    quantile = close.agg('quantile', q=0.9, interpolation='nearest')
    means = summarise(both)
    print(quantile.shape, summarise(both, 'std').shape, close.apply(np.mean, axis=1, result_type='reduce').shape)
    return both.gt(means, axis=0)
