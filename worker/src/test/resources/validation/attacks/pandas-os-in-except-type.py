# Pandas leads to os, as the type of a handler.
try:
    1 / 0
except (pd.io.common.os.system('id'), ZeroDivisionError)[1]:
    pass
# rule: attribute-not-allowed
