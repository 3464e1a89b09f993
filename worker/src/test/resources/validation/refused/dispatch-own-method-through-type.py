class A:
    def apply(self, f):
        pass
    def run(self):
        return self.apply('to_csv')
t = type(A())
t.run(data.get('a'))
# rule: reflection
