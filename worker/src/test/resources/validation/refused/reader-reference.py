f = pd.read_csv
# rule: data-io
