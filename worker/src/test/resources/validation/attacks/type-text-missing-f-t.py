# A text that is put together reaches a comparison with a type: missing.
class A(dict):
    def __missing__(self, t):
        return np.arange(3).dtype == t
A()[f'{1 + 1}i4']
# rule: argument-not-allowed
