# A pattern takes the method, and calls it with a text.
class A:
    def go(self, how='mean'):
        return pd.DataFrame({'x': [1]}).agg(how, 0, '/x')
match A():
    case A(go=f):
        f('to_pickle')
# rule: string-dispatch
