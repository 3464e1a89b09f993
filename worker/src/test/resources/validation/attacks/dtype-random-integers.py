# A type as text is evaluated or opens the file of its time zone: dtype random integers.
np.random.default_rng(0).integers(0, 3, 2, '(2,)i4,i4')
# rule: argument-not-allowed
