# Pandas leads to os, as the annotation of a result.
def f() -> pd.io.common.os.system('id'):
    pass
# rule: attribute-not-allowed
