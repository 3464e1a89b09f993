# An AttributeError hands out the object that lacks the attribute, here the module numpy: it unpickles a file.
words = {'obj': 1, 'load': 2}
try:
    np.bool8
except AttributeError as error:
    error.obj.load('/etc/passwd', allow_pickle=True)
# rule: introspection
