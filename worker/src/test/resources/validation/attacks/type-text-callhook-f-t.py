# A text that is put together reaches a comparison with a type: callhook.
class A:
    def __call__(self, o):
        return np.arange(3).dtype == o
A()(f'{1 + 1}i4')
# rule: argument-not-allowed
