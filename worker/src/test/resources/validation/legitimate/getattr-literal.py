class A:
    window = 3
x = getattr(A(), 'window', 5)
y = hasattr(A(), 'window')
setattr(A, 'other', 1)
print(A.other)
