pd.DataFrame.mean = lambda self: self
# rule: module-patching
