class A(np.ndarray):
    pass
# rule: restricted-reference
