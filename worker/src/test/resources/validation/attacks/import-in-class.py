class Holder:
    import pandas as lib
Holder.lib.io.common.os.system('id')
# rule: module-as-value
