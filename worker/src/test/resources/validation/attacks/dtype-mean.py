# A type as text is evaluated or opens the file of its time zone: dtype mean.
np.zeros(3).mean(0, '(2,)i4,i4')
# rule: argument-not-allowed
