# The maker of types is vectorised.
s = f'{1+1}i4'
np.vectorize(np.dtype)(s)
# rule: restricted-reference
