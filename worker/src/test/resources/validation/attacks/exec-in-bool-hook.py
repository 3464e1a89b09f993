# Exec runs a text, in a truth value.
class A:
    def __bool__(self):
        return bool(exec('x = 1'))
if A():
    pass
# rule: code-execution
