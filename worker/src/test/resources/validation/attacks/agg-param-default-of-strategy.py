# The runner calls strategy, which the source never does, so that the default counts.
def strategy(data, how='to_pickle'):
    pd.Series([1]).apply(how, args=('/etc/x',))
# rule: string-dispatch
