# A type as text is evaluated or opens the file of its time zone: dtype sum keyword.
np.zeros(3).sum(dtype='(2,)i4,i4')
# rule: argument-not-allowed
