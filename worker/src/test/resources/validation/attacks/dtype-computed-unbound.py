# Called on the class, a method has its object first and its type second.
s = f'{1+1}i4'
np.ma.MaskedArray.astype(np.ma.masked, s)
# rule: argument-not-allowed
