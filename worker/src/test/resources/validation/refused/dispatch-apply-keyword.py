data.get('a').apply(func='to_csv')
# rule: string-dispatch
