# A type of elements gets out of sight and meets a text that is put together: min.
min(f'{1 + 1}i4', np.arange(3).dtype)
# rule: argument-not-allowed
