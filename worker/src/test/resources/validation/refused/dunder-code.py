(lambda: 0).__code__
# rule: dunder-name
