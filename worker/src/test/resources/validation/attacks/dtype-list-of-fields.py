# A type as text is evaluated or opens the file of its time zone: dtype list of fields.
np.dtype([('a', '(2,)i4,i4')])
# rule: argument-not-allowed
