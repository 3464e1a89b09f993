class A(metaclass=lambda *a: print(a)):
    pass
# rule: class-hook
