# Numpy loads a file, in the else of a loop.
for _ in ():
    pass
else:
    np.load('/etc/passwd')
# rule: data-io
