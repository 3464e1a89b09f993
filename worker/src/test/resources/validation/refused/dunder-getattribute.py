object.__getattribute__(1, 'real')
# rule: dunder-name
