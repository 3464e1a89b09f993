# Numpy believes the address behind this label: array interface column.
df = pd.DataFrame({'__ARRAY_INTERFACE__'.lower(): [1]})
np.asarray(df)
# rule: dunder-name
