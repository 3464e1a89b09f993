# Reaches eval because the function that binds the global name is never called.
def setup():
    global eval
    eval = len
eval('1')
# rule: code-execution
