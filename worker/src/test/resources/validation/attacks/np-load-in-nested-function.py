# Numpy loads a file, in a closure.
def f():
    def g():
        return np.load('/etc/passwd')
    return g
f()()
# rule: data-io
