# A text that is put together reaches a comparison with a type: iter.
class A:
    def __iter__(self):
        return iter([f'{1 + 1}i4'])
for t in A():
    np.arange(3).dtype == t
# rule: argument-not-allowed
