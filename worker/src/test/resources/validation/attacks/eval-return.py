def get():
    return eval
get()('1')
# rule: code-execution
