# Pandas leads to os, in a slice.
x = [0][:bool(pd.io.common.os.system('id'))]
# rule: attribute-not-allowed
