np.ctypeslib.load_library('x', '/')
# rule: module-attribute
