# A type of elements gets out of sight and meets a text that is put together: compst.
a = np.arange(4.0)
[0 for a.dtype in [f'{1 + 1}i4']]
# rule: argument-not-allowed
