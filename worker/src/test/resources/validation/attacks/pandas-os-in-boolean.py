# Pandas leads to os, in a boolean expression.
x = False or pd.io.common.os.system('id')
# rule: attribute-not-allowed
