# A reader of pandas opens a path, as the condition of a loop.
while pd.read_csv('/etc/passwd'):
    break
# rule: data-io
