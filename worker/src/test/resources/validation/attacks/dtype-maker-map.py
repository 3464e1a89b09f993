# The maker of types is mapped over computed texts.
s = f'{1+1}i4'
list(map(np.dtype, [s]))
# rule: restricted-reference
