# Pandas leads to os, in a function.
def f():
    return pd.io.common.os.system('id')
f()
# rule: attribute-not-allowed
