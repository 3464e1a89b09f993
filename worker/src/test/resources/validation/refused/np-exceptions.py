# A part of numpy that leads elsewhere: np exceptions.
np.exceptions.sys
# rule: module-attribute
