list(map(getattr, [[]], ['__class__']))
# rule: restricted-reference
