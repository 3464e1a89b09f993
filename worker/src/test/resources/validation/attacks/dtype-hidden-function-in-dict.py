# A function of numpy in a dictionary gets a text that is put together as type.
makers = {'a': np.array}
makers['a']([1], str(2) + 'i4')
# rule: argument-not-allowed
