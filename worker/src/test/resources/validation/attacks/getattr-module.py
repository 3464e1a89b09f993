getattr(pd, 'read_pickle')('/x')
# rule: module-as-value
