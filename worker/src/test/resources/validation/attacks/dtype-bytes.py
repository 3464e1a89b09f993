# A type as text is evaluated or opens the file of its time zone: dtype bytes.
np.dtype(b'(2,)i4,i4')
# rule: argument-not-allowed
