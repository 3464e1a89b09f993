# A type as text is evaluated or opens the file of its time zone: dtype self attribute.
class A:
    def __init__(self):
        self.dtype = '(2,)i4,i4'
np.zeros(2, dtype=A().dtype)
# rule: argument-not-allowed
