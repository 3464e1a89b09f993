for name in ['mean', 'to_csv']:
    data.get('a').apply(name)
# rule: string-dispatch
