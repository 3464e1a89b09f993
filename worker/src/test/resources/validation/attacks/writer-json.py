data.get('a').to_json('/x')
# rule: data-io
