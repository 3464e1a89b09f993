# A function returns set_option, imported under another name, and the option imports a module.
def f():
    from pandas import set_option as s
    return s
f()('plotting.backend', 'os')
# rule: restricted-reference
