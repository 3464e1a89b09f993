# agg calls the writer that its text names.
data.get('a').agg('to_pickle', path='/x')
# rule: string-dispatch
