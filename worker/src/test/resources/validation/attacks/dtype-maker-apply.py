# The maker of types is given to apply, with texts to make types of.
s = f'{1+1}i4'
pd.Series([s]).apply(np.dtype)
# rule: restricted-reference
