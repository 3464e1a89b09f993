def lib():
    return pd
# rule: module-as-value
