# A text that is put together reaches a comparison with a type: addhook.
class A:
    def __add__(self, o):
        return np.arange(3).dtype == o
A() + f'{1 + 1}i4'
# rule: argument-not-allowed
