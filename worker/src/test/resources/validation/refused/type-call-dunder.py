type(int).__call__(int, 'X')
# rule: dunder-name
