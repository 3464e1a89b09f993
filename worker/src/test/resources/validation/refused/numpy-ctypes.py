np.array([1]).ctypes
# rule: introspection
