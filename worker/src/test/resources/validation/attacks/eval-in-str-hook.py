# Eval runs a text, in a conversion to text.
class A:
    def __str__(self):
        return str(eval('1'))
str(A())
# rule: code-execution
