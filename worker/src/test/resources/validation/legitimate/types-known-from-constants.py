def strategy(data):
    close = data.get('price:收盤價')
    kind = 'float' + '32'
    ranks = np.zeros(len(close), kind)
    total = np.add.reduce(ranks, 0, 'float64')
    table = pd.DataFrame.from_dict({'a': [1, 2]}, 'columns', 'float64')
    numbers = [c for c in close.columns if close[c].dtype == kind or close[c].dtype.kind == 'f']
    print(f'{total} {table.dtypes} {len(numbers)}')
    return close.astype('float32') > close.mean(axis=0)
