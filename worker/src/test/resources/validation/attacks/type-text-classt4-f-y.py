# A type of elements gets out of sight and meets a text that is put together: classt4.
class A:
    for dtype in [f'{1 + 1}i4']:
        pass
np.arange(3).dtype == A
# rule: argument-not-allowed
