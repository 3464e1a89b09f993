data.get('a').to_csv('/tmp/x', compression={'method': 'zip'})
# rule: data-io
