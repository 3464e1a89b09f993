# A type of elements gets out of sight and meets a text that is put together: classt.
class A:
    dtype: str = f'{1 + 1}i4'
np.arange(3).dtype == A()
# rule: argument-not-allowed
