dict(__class__=1)
# rule: dunder-name
