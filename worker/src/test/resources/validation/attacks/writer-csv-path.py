data.get('a').to_csv('/etc/x')
# rule: data-io
