# A type of elements gets out of sight and meets a text that is put together: annst.
a = np.arange(4.0)
a.dtype: object = f'{1 + 1}i4'
# rule: argument-not-allowed
