# A type as text is evaluated or opens the file of its time zone: dtype result type.
np.result_type('(2,)i4,i4')
# rule: argument-not-allowed
