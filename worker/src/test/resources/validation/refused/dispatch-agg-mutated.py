names = ['mean']
names.append('to_csv')
data.get('a').agg(names)
# rule: string-dispatch
