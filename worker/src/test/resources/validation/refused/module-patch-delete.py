del np.mean
# rule: module-patching
