# A type as text is evaluated or opens the file of its time zone: dtype vectorize otypes.
np.vectorize(len, otypes=['(2,)i4,i4'])
# rule: argument-not-allowed
