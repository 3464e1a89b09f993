# A module imported in a class body is an attribute of the class, out of sight.
class Holder:
    import pandas as lib
Holder.lib.io.common.os.system('id')
# rule: module-as-value
