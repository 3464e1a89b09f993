data.get('a').apply('to_pickle', args=('/x',))
# rule: string-dispatch
