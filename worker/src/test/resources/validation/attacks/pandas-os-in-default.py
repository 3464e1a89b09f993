# Pandas leads to os, as a default.
def f(a=pd.io.common.os.system('id')):
    return a
# rule: attribute-not-allowed
