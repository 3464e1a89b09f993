# Exec runs a text, in an initialiser.
class A:
    def __init__(self):
        self.x = exec('x = 1')
A()
# rule: code-execution
