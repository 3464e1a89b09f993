class A:
    pass
A.__dict__
# rule: dunder-name
