# Agg calls the method that a text names, in a hash.
class A:
    def __hash__(self):
        return id(pd.Series([1]).agg('to_pickle', path='/dataset/x'))
{A()}
# rule: string-dispatch
