# Pandas leads to os, in a length.
class A:
    def __len__(self, *a):
        return pd.io.common.os.system('id')
try:
    len(A())
except TypeError:
    pass
# rule: attribute-not-allowed
