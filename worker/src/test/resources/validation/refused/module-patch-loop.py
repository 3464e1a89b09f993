for pd.x in [1]:
    pass
# rule: module-patching
