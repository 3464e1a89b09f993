# to_csv writes to a path in a keyword.
data.get('a').to_csv(path_or_buf='/x')
# rule: data-io
