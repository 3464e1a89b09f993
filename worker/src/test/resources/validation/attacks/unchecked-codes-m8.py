# Codes of a categorical that nobody checks.
c = pd.Categorical.from_codes(np.array([2**30]), [str(i) for i in range(40000)], validate=False)
print(pd.Series(c).astype(object))
# rule: argument-not-allowed
