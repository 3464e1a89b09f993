# Imports the part of numpy that compiles Fortran.
import numpy.f2py
# rule: code-execution
