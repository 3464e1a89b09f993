# read_csv opens a file or an address.
pd.read_csv('/etc/passwd')
# rule: data-io
