# Exec runs a text, in a with block.
with np.errstate(all='ignore'):
    exec('x = 1')
# rule: code-execution
