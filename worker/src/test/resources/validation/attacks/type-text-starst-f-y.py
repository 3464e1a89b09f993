# A type of elements gets out of sight and meets a text that is put together: starst.
a = np.arange(4.0)
*b, a.dtype = [1, f'{1 + 1}i4']
# rule: argument-not-allowed
