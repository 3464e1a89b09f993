# A type as text is evaluated or opens the file of its time zone: dtype frombuffer like.
np.fromiter([1], '(2,)i4,i4')
# rule: argument-not-allowed
