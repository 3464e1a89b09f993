# A type as text is evaluated or opens the file of its time zone: dtype astype lambda default.
f = lambda d='(2,)i4,i4': np.zeros(1).astype(d)
f()
# rule: argument-not-allowed
