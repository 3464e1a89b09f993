data.get('a').rolling(3).agg('to_csv')
# rule: string-dispatch
