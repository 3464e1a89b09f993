# A type of elements gets out of sight and meets a text that is put together: tupst.
a = np.arange(4.0)
a.dtype, b = f'{1 + 1}i4', 1
# rule: argument-not-allowed
