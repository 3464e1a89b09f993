x = {k: v for k, v in zip('ab', [1, 2])}
y = [a * b for a in [1, 2] for b in (3, 4) if a < b]
z = {n for n in range(3)}
w = [x for x in [1, 2]]
