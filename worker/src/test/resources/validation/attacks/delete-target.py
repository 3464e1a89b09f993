# eval runs its text in the target of del.
x = {}
del x[eval('1')]
# rule: code-execution
