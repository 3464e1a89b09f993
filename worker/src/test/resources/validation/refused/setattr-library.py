setattr(pd.DataFrame, 'mean', len)
# rule: module-patching
