input()
# rule: builtin-not-allowed
