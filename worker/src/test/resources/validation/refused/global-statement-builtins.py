global __builtins__
# rule: dunder-name
