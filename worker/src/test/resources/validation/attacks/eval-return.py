# Reaches eval as the result of a function.
def get():
    return eval
get()('1')
# rule: code-execution
