# A membership test compares a type with each text.
kind = np.dtype('f8')
found = kind in ('int32', '2f8')
# rule: argument-not-allowed
