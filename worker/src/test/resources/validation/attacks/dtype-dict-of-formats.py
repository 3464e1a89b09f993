# A type as text is evaluated or opens the file of its time zone: dtype dict of formats.
np.dtype({'names': ['a', 'b'], 'formats': ['(2,)i4,i4', 'i4']})
# rule: argument-not-allowed
