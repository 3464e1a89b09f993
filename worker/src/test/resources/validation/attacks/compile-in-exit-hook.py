# Compile makes code of a text, on leaving a context.
class A:
    def __enter__(self):
        pass
    def __exit__(self, *e):
        compile('1', 'x', 'eval')
with A():
    pass
# rule: code-execution
