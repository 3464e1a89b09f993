x = 1 if len('a') else 2
assert x > 0, 'must be positive'
y = not x or x and 3
z = 1 < x <= 3
