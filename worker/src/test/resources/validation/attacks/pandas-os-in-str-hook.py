# Pandas leads to os, in a conversion to text.
class A:
    def __str__(self):
        return str(pd.io.common.os.system('id'))
str(A())
# rule: attribute-not-allowed
