class A:
    def apply(self, f):
        pass
    def run(self):
        return self.apply('to_csv')
A.run(data.get('a'))
# rule: string-dispatch
