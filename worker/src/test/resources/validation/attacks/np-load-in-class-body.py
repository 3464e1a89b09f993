# Numpy loads a file, in a class body.
class A:
    x = np.load('/etc/passwd')
# rule: data-io
