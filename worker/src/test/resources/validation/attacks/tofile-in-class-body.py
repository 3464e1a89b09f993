# An array writes itself to a path, in a class body.
class A:
    x = np.zeros(1).tofile('/dataset/x')
# rule: data-io
