pd.options.compute.use_numba = True
# rule: module-attribute
