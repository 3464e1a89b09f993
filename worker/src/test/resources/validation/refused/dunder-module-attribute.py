pd.__builtins__
# rule: dunder-name
