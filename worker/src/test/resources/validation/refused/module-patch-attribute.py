np.mean = len
# rule: module-patching
