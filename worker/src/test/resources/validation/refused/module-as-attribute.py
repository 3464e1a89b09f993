class A:
    pass
A.m = pd
# rule: module-as-value
