__builtins__['eval']('1')
# rule: dunder-name
