f = lambda: np
# rule: module-as-value
