from numpy import f2py
# rule: code-execution
