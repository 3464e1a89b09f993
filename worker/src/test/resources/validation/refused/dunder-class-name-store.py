class A:
    pass
A().__class__ = int
# rule: dunder-name
