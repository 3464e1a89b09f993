# Eval runs a text, in a property.
class A:
    @property
    def x(self):
        return eval('1')
A().x
# rule: code-execution
