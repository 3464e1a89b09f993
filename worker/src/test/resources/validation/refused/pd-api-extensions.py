# A part of pandas that leads elsewhere: pd api extensions.
pd.api.extensions.register_dataframe_accessor('x')
# rule: code-execution
