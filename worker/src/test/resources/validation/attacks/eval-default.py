def run(text, f=eval):
    return f(text)
run('1')
# rule: code-execution
