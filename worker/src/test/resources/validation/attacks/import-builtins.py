import builtins
builtins.eval('1')
# rule: import-not-allowed
