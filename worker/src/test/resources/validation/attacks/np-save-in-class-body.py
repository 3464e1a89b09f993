# Numpy writes a file, in a class body.
class A:
    x = np.save('/dataset/x', [1])
# rule: data-io
