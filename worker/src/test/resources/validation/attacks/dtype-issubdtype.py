# A type as text is evaluated or opens the file of its time zone: dtype issubdtype.
np.issubdtype('(2,)i4,i4', float)
# rule: argument-not-allowed
