def windows(n):
    for i in range(n):
        yield i
    yield from [1, 2]
    return
x = sum(v for v in windows(3) if v % 2)
y = next(windows(2))
