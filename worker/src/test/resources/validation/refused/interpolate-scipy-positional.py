# An interpolation is looked up in scipy: interpolate scipy positional.
pd.Series([1.0, np.nan, 3.0]).interpolate('spline', order=2)
# rule: argument-not-allowed
