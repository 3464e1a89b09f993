class A:
    def apply(self, f):
        pass
a = A()
a = data.get('a')
a.apply('to_csv')
# rule: string-dispatch
