# A type of elements gets out of sight and meets a text that is put together: classt3.
class A:
    dtype, b = f'{1 + 1}i4', 1
np.arange(3).dtype == A
# rule: argument-not-allowed
