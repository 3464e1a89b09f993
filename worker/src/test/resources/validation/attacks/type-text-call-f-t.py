# A text that is put together reaches a comparison with a type: call.
class A:
    def __call__(self):
        return f'{1 + 1}i4'
np.arange(3).dtype == A()()
# rule: argument-not-allowed
