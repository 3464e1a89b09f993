d = {'m': np}
# rule: module-as-value
