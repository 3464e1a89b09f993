@eval
def text():
    pass
# rule: code-execution
