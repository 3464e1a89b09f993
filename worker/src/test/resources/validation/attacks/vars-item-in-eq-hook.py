# Vars shows the names of a module, in an equality that a list asks for.
class A:
    def __eq__(self, *a):
        return vars(np)['fromfile']('/etc/passwd')
1 in [A()]
# rule: introspection
