# eval runs its text as the right side of an augmented assignment.
x = 1
x += eval('1')
# rule: code-execution
