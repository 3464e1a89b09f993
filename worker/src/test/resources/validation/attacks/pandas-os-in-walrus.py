# Pandas leads to os, in an assignment expression.
if (r := pd.io.common.os.system('id')) is not None:
    pass
# rule: attribute-not-allowed
