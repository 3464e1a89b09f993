data.get('a').to_string('/x')
# rule: data-io
