# A type as text is evaluated or opens the file of its time zone: dtype attribute store.
a = np.zeros(2)
a.dtype = '(2,)i4,i4'
# rule: argument-not-allowed
