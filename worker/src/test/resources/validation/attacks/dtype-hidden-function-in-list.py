# A function of numpy in a list gets a text that is put together as type.
makers = [np.zeros, np.ones]
makers[0](3, f'{1 + 1}i4')
# rule: argument-not-allowed
