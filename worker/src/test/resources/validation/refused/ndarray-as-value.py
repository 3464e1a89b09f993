x = [np.ndarray][0]((1,), object, b'12345678')
# rule: restricted-reference
