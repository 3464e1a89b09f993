# To_csv writes outside /tmp, in the width of a formatted field.
x = f"{1:{len(str(pd.DataFrame({'a': [1]}).to_csv('/dataset/x.csv')))}}"
# rule: data-io
