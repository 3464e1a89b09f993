# eval runs its text in a finally branch.
try:
    pass
finally:
    eval('1')
# rule: code-execution
