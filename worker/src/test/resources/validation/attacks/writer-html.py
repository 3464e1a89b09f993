data.get('a').to_html(buf='/x')
# rule: data-io
