pd.crosstab([1], [2], values=[3], aggfunc='to_csv')
# rule: string-dispatch
