class A:
    def apply(self, xs):
        xs.append('to_csv')
names = ['mean']
A().apply(names)
data.get('a').agg(names)
# rule: string-dispatch
