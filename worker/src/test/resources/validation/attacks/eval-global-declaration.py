def setup():
    global eval
    eval = len
eval('1')
# rule: code-execution
