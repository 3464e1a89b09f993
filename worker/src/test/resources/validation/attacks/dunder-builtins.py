# Every module has the built-ins under __builtins__, eval among them.
__builtins__['eval']('1')
# rule: dunder-name
