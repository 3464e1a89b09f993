# Formats of a structured type hold a repeat count, evaluated.
np.dtype({'names': ['a'], 'formats': ['3' 'i4']})
# rule: argument-not-allowed
