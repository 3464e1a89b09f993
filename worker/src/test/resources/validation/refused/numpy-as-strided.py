np.lib.stride_tricks.as_strided(np.array([1]), (99,))
# rule: module-attribute
