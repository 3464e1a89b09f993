pd.read_csv('/etc/passwd')
# rule: data-io
