# eval runs its text in the target of an assignment.
x = {}
x[eval('1')] = 1
# rule: code-execution
