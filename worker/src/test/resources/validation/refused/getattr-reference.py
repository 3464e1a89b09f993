g = getattr
g([], '__class__')
# rule: restricted-reference
