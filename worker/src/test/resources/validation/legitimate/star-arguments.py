def f(*args, scale=1, **kwargs):
    return sum(args) * scale + len(kwargs)
print(f(*[1, 2], **{'scale': 2}))
a, *rest = [1, 2, 3]
