# object.__setattr__ changes what a field holds, a module, and the class of an object.
class A:
    def __init__(self):
        object.__setattr__(self, 'how', 'to_csv')
        self.how2 = 'mean'
    def go(self, df):
        object.__setattr__(self, 'how2', 'to_csv')
        return df.agg(self.how2)
A().go(data.get('a'))
object.__setattr__(pd, 'x', 1)
object.__setattr__(A(), '__class__', pd.DataFrame)
# rule: string-dispatch
