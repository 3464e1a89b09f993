# A part of numpy that leads elsewhere: np linalg linalg.
np.linalg.linalg.sys
# rule: module-attribute
