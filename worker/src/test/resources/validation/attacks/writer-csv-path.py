# to_csv writes to a path.
data.get('a').to_csv('/etc/x')
# rule: data-io
