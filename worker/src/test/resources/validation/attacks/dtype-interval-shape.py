# pandas makes a type of what stands in the brackets of an interval.
pd.Series([1]).astype('interval[2i4]')
# rule: argument-not-allowed
