# A part of numpy that leads elsewhere: np typing mod.
import numpy.typing as t
t.np
# rule: module-attribute
