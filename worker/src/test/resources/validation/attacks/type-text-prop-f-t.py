# A text that is put together reaches a comparison with a type: prop.
class A:
    @property
    def t(self):
        return f'{1 + 1}i4'
np.arange(3).dtype == A().t
# rule: argument-not-allowed
