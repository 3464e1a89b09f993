().__class__.__bases__[0].__subclasses__()
# rule: dunder-name
