# To_csv writes outside /tmp, as the condition of a comprehension.
x = [v for v in range(1) if pd.DataFrame({'a': [1]}).to_csv('/dataset/x.csv')]
# rule: data-io
