data.get('a').groupby('x').agg(y=pd.NamedAgg('x', 'to_csv'))
# rule: string-dispatch
