data.get('a').pivot_table(aggfunc='to_csv')
# rule: string-dispatch
