# to_string writes to a path.
data.get('a').to_string('/x')
# rule: data-io
