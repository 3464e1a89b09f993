# An array writes itself to a path, in a truth value.
class A:
    def __bool__(self):
        return bool(np.zeros(1).tofile('/var/x'))
if A():
    pass
# rule: data-io
