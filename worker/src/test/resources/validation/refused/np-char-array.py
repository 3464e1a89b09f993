# A part of numpy that leads elsewhere: np char array.
import numpy.char as c
c.chararray
# rule: module-attribute
