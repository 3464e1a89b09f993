data.get('a').to_csv('/tmp/../etc/x')
# rule: data-io
