# A text that is put together reaches a comparison with a type: setitem.
class A:
    def __setitem__(self, k, o):
        np.arange(3).dtype == o
a = A()
a['x'] = f'{1 + 1}i4'
# rule: argument-not-allowed
