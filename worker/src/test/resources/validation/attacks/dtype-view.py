# A type as text is evaluated or opens the file of its time zone: dtype view.
np.zeros(3).view('(2,)i4,i4')
# rule: argument-not-allowed
