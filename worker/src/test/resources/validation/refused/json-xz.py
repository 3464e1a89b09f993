# A writer or the module json leads elsewhere: json xz.
data.get('price:收盤價').to_json('/tmp/a.json.XZ')
# rule: data-io
