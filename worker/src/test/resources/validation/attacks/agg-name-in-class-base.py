# Agg calls the method that a text names, among the bases of a class.
class A((pd.Series([1]).agg('to_pickle', path='/dataset/x'), object)[1]):
    pass
# rule: string-dispatch
