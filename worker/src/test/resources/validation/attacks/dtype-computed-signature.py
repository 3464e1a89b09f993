# A computed type within the signature of an operator.
s = f'{1+1}i4'
np.add(1, 2, signature=(s, None, None))
# rule: argument-not-allowed
