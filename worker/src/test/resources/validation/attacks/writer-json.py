# to_json writes to a path.
data.get('a').to_json('/x')
# rule: data-io
