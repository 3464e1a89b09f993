# An interpolation is looked up in scipy: interpolate scipy.
pd.Series([1.0, np.nan, 3.0]).interpolate(method='cubic')
# rule: argument-not-allowed
