# A text that is put together reaches a comparison with a type: formathook.
class A:
    def __format__(self, o):
        np.arange(3).dtype == o
        return ''
f'{A():2d}'
# rule: argument-not-allowed
