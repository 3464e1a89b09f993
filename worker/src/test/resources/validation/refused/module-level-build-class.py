__build_class__ = print
# rule: dunder-name
