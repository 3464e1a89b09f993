def f(t):
    return t('X', (), {})
f(type(int))
# rule: reflection
