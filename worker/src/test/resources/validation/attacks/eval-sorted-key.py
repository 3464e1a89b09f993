sorted(['1'], key=eval)
# rule: code-execution
