from abc import ABCMeta
ABCMeta('X', (), {'__array_interface__': {}})
# rule: restricted-reference
