# apply calls the writer that its text names, with the path in args.
data.get('a').apply('to_pickle', args=('/x',))
# rule: string-dispatch
