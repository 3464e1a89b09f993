# Reaches eval through a generator.
def get():
    yield eval
next(get())('1')
# rule: code-execution
