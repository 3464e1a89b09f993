# Numpy writes a file, in a truth value.
class A:
    def __bool__(self):
        return bool(np.save('/var/x', [1]))
if A():
    pass
# rule: data-io
