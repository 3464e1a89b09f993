# A codec is a module, or a template reads attributes: str format alias.
f = '{0.__class__}'.format
f(1)
# rule: restricted-reference
