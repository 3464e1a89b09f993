data.get('a').agg('to_pickle', path='/x')
# rule: string-dispatch
