# A type is compared with a text that is put together at run time.
s = f'{1+1}i4'
np.zeros(3).dtype == s
# rule: argument-not-allowed
