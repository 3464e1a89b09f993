pd.read_pickle('/tmp/x.pkl')
# rule: data-io
