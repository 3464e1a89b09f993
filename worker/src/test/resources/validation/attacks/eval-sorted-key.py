# Reaches eval as the key of sorted.
sorted(['1'], key=eval)
# rule: code-execution
