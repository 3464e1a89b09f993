# A text that is put together reaches a comparison with a type: contains.
class A:
    def __contains__(self, o):
        return np.arange(3).dtype == o
f'{1 + 1}i4' in A()
# rule: argument-not-allowed
