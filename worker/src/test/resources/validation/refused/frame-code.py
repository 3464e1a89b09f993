def f(x):
    return x.co_consts
# rule: introspection
