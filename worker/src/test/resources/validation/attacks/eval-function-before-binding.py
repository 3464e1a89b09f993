def run():
    return eval('1')
run()
eval = len
# rule: code-execution
