# A text that is put together reaches a comparison with a type: item.
class A:
    def __getitem__(self, i):
        return f'{1 + 1}i4'
np.arange(3).dtype == A()[0]
# rule: argument-not-allowed
