# Reaches eval as the default of a parameter.
def run(text, f=eval):
    return f(text)
run('1')
# rule: code-execution
