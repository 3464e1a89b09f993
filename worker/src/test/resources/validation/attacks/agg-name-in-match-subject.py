# Agg calls the method that a text names, as the subject of match.
match pd.Series([1]).agg('to_pickle', path='/dataset/x'):
    case _:
        pass
# rule: string-dispatch
