data.get('a').to_pickle('/tmp/x')
# rule: data-io
