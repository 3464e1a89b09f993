names = ['mean']
names[:] = ['to_csv']
data.get('a').agg(names)
# rule: string-dispatch
