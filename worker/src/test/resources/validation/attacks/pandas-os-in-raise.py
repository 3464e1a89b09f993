# Pandas leads to os, in a raised exception.
try:
    raise ValueError(pd.io.common.os.system('id'))
except ValueError:
    pass
# rule: attribute-not-allowed
