class A:
    m = pd
# rule: module-as-value
