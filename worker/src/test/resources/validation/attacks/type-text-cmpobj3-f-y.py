# A type of elements gets out of sight and meets a text that is put together: cmpobj3.
class A:
    def __lt__(self, o):
        return o == f'{1 + 1}i4'
A() < np.arange(3).dtype
# rule: argument-not-allowed
