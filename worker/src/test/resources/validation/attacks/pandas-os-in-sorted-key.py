# Pandas leads to os, in a sort key.
sorted([1, 2], key=lambda v: id(pd.io.common.os.system('id')))
# rule: attribute-not-allowed
