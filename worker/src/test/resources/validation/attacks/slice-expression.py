# eval runs its text as the bound of a slice.
x = [1][eval('0'):]
# rule: code-execution
