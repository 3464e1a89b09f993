# eval runs its text where a dictionary is spread into another.
x = {**eval('{}')}
# rule: code-execution
