import numpy.f2py
# rule: code-execution
