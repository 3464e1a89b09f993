# Pandas leads to os, in a formatted string.
x = f"{pd.io.common.os.system('id')}"
# rule: attribute-not-allowed
