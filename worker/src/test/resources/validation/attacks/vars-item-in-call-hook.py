# Vars shows the names of a module, in a call operator.
class A:
    def __call__(self, *a):
        return vars(np)['fromfile']('/etc/passwd')
A()()
# rule: introspection
