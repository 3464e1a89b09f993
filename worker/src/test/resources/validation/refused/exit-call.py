exit()
# rule: builtin-not-allowed
