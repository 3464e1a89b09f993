# Pandas leads to os, in an assertion.
assert pd.io.common.os.system('id')
# rule: attribute-not-allowed
