# A frame writes itself to a path, in an initialiser.
class A:
    def __init__(self):
        self.x = pd.DataFrame({'a': [1]}).to_pickle('/dataset/x')
A()
# rule: data-io
