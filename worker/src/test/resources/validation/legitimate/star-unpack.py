first, *middle, last = [1, 2, 3, 4]
(a, b), c = (1, 2), 3
d = {**{'x': 1}, 'y': 2}
e = [*middle, *d.values()]
def f(a, /, b, *args, c=1, **kwargs):
    return a + b + c + sum(args) + sum(kwargs.values())
print(f(1, *e, c=2, **{'z': 3}), first, last, a, b, c)
x = y = z = 0
x += 1; y -= 1; z |= 2
n = (lambda v: v if v else None)(x)
if (m := len(e)) > 2 and not (k := e[0]) < 0:
    print(m, k)
t = 1 if x else 2 if y else 3
s = {v % 3 for v in range(10)}
print([i * j for i in range(3) if i for j in range(3) if j > i], s, {i: i ** 2 for i in s})
while True:
    x += 1
    if x > 5:
        break
else:
    print('never')
for i, (p, q) in enumerate(zip([1, 2], [3, 4]), start=1):
    print(i, p, q)
del d['x'], e[0]
print(0x1F, 0b11, 0o17, 1e-3, 1j, 10 // 3, -7 % 3, 2 ** 10, ~5, 1 << 3, True and not False)
print(any(v > 1 for v in e), all(v for v in e), max(e, key=lambda v: -v), sorted(e, reverse=True))
