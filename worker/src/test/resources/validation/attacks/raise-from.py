# eval runs its text after raise from.
raise ValueError from eval('1')
# rule: code-execution
