def name():
    return 'to_csv'
data.get('a').apply(name())
# rule: string-dispatch
