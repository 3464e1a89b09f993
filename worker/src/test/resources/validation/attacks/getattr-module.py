# getattr with a literal name takes a reader out of a module.
getattr(pd, 'read_pickle')('/x')
# rule: module-as-value
