# Exec runs a text, for a missing key.
class A(dict):
    def __missing__(self, key):
        return exec('x = 1')
A()[1]
# rule: code-execution
