data.get('a').transform('to_clipboard')
# rule: string-dispatch
