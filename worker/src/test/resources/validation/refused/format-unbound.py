str.format('{0.__class__}', 1)
# rule: restricted-reference
