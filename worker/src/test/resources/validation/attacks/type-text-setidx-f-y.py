# A type of elements gets out of sight and meets a text that is put together: setidx.
pd.DataFrame({'a': [1.5]}).dtypes.to_frame().set_index(0).index == f'{1 + 1}i4'
# rule: argument-not-allowed
