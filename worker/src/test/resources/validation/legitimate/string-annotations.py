def f(x: 'pd.DataFrame') -> 'Optional[int]':
    return len(x)
