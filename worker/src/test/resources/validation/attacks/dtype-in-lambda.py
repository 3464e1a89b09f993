# A type as text is evaluated or opens the file of its time zone: dtype in lambda.
(lambda kind: np.zeros(2, dtype=kind))('(2,)i4,i4')
# rule: argument-not-allowed
