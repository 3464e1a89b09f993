# Pandas leads to os, as a guard.
match 1:
    case _ if pd.io.common.os.system('id'):
        pass
# rule: attribute-not-allowed
