# Eval runs a text, on entering a context.
class A:
    def __enter__(self):
        return eval('1')
    def __exit__(self, *e):
        pass
with A():
    pass
# rule: code-execution
