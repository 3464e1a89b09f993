data.get('a').to_csv(*['/x'])
# rule: data-io
