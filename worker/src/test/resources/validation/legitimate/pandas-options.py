pd.set_option('display.max_rows', 100)
pd.set_option('mode.chained_assignment', None)
pd.options.mode.chained_assignment = None
pd.options.display.max_columns = 10
with pd.option_context('display.max_rows', 5):
    print(data.get('a'))
