data.get('a').agg('to_' + 'pickle')
# rule: string-dispatch
