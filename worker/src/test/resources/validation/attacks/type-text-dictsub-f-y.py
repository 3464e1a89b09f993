# A type of elements gets out of sight and meets a text that is put together: dictsub.
class A(dict):
    pass
np.arange(3).dtype == A(names=['a'], formats=[f'{1 + 1}i4'])
# rule: argument-not-allowed
