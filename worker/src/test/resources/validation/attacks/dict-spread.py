x = {**eval('{}')}
# rule: code-execution
