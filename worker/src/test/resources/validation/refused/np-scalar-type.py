# A part of numpy that leads elsewhere: np scalar type.
np.ScalarType[6](b'1')
# rule: module-attribute
