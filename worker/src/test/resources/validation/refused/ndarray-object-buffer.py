np.ndarray((1,), dtype=object, buffer=b'12345678')
# rule: restricted-reference
