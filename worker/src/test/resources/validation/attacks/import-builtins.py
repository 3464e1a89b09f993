# Imports builtins, which holds eval, open and the rest.
import builtins
builtins.eval('1')
# rule: import-not-allowed
