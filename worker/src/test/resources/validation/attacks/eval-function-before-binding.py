# Reaches eval in a function that is called before the name is bound.
def run():
    return eval('1')
run()
eval = len
# rule: code-execution
