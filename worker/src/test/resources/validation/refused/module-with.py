with pd as m:
    pass
# rule: module-as-value
