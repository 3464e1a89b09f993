def f():
    from pandas import set_option as s
    return s
f()('plotting.backend', 'os')
# rule: restricted-reference
