x = ''.__class__
# rule: dunder-name
