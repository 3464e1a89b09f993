inner = ['mean']
funcs = {'a': inner}
for f in funcs.values():
    f.append('to_csv')
data.get('a').agg(funcs)
# rule: string-dispatch
