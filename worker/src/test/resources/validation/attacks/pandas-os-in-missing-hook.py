# Pandas leads to os, for a missing key.
class A(dict):
    def __missing__(self, key):
        return pd.io.common.os.system('id')
A()[1]
# rule: attribute-not-allowed
