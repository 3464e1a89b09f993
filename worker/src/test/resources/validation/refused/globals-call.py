globals()['x'] = 1
# rule: introspection
