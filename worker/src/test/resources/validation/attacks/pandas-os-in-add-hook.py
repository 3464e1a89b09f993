# Pandas leads to os, in an operator.
class A:
    def __add__(self, *a):
        return pd.io.common.os.system('id')
A() + 1
# rule: attribute-not-allowed
