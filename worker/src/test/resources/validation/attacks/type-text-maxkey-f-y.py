# A type of elements gets out of sight and meets a text that is put together: maxkey.
def f(t):
    return t == f'{1 + 1}i4'
max([np.arange(3).dtype], key=f)
# rule: argument-not-allowed
