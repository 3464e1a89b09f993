# A type as text is evaluated or opens the file of its time zone: dtype ma.
np.ma.array([1], dtype='(2,)i4,i4')
# rule: argument-not-allowed
