# A part of numpy that leads elsewhere: np polynomial poly.
np.polynomial.polynomial.np
# rule: module-attribute
