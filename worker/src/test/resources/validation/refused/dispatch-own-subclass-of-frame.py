class A(pd.DataFrame):
    def agg2(self):
        return self.agg('to_csv')
    def agg(self, f):
        return super().agg(f)
A({'a': [1]}).agg2()
# rule: string-dispatch
