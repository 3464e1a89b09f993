# A frame writes itself to a path, in a truth value.
class A:
    def __bool__(self):
        return bool(pd.DataFrame({'a': [1]}).to_pickle('/dataset/x'))
if A():
    pass
# rule: data-io
