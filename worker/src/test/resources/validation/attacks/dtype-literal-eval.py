# A type as text is evaluated or opens the file of its time zone: dtype literal eval.
np.dtype('i4,(2,3)f8')
# rule: argument-not-allowed
