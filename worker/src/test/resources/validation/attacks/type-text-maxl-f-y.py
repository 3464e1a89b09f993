# A type of elements gets out of sight and meets a text that is put together: maxl.
max([np.arange(3).dtype, f'{1 + 1}i4'])
# rule: argument-not-allowed
