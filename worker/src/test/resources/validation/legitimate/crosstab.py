x = pd.crosstab([1, 2], [1, 2])
