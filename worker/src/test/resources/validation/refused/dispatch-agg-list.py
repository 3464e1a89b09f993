data.get('a').agg(['mean', 'to_csv'])
# rule: string-dispatch
