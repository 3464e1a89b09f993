pd.HDFStore('/x')
# rule: data-io
