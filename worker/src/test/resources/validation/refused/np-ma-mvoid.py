# A part of numpy that leads elsewhere: np ma mvoid.
np.ma.core.sys
# rule: module-attribute
