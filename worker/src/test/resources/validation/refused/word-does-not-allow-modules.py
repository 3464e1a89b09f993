names = ['os', 'sys']
def f(x):
    return x.os
# rule: module-attribute
