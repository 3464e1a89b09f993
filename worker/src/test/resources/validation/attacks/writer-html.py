# to_html writes to a path.
data.get('a').to_html(buf='/x')
# rule: data-io
