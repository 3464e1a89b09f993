data.get('a').to_clipboard()
# rule: data-io
