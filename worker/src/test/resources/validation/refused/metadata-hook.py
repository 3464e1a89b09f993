# A way around what is refused directly: metadata hook.
class F(pd.DataFrame):
    _metadata = ['x']
x = F()
x._metadata
# rule: attribute-not-allowed
