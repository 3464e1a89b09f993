# A text that is put together reaches a comparison with a type: next.
class A:
    def __iter__(self):
        return self
    def __next__(self):
        return f'{1 + 1}i4'
for t in A():
    np.arange(3).dtype == t
    break
# rule: argument-not-allowed
