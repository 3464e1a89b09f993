# Prints: True [] True True ok
import gc, sys, builtins
missing = [name for name in ('exit', 'quit', 'help', 'copyright', 'credits', 'license') if not hasattr(builtins, name)]
from numpy import *
import numpy.testing, numpy.fft, numpy.ma, numpy.polynomial, unittest
numpy.testing.assert_allclose(np.fft.ifft(np.fft.fft(np.arange(4.0))).real, np.arange(4.0), atol=1e-12)
circle = []
circle.append(circle)
del circle
try:
    assert False, 'assertions are kept'
except AssertionError as error:
    asserted = str(error)
print(gc.isenabled(), missing, gc.collect() >= 1, asserted == 'assertions are kept', 'ok')
