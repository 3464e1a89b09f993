# A part of numpy that leads elsewhere: numpy core.
import numpy._core as c
# rule: import-not-allowed
