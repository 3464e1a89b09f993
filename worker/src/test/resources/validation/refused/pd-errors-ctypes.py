# A part of pandas that leads elsewhere: pd errors ctypes.
pd.errors.ctypes
# rule: module-attribute
