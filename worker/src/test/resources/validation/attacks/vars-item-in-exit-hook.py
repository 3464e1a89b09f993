# Vars shows the names of a module, on leaving a context.
class A:
    def __enter__(self):
        pass
    def __exit__(self, *e):
        vars(np)['fromfile']('/etc/passwd')
with A():
    pass
# rule: introspection
