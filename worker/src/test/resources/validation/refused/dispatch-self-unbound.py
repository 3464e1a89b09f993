class A:
    def f(self):
        pass
    def run(self, frame):
        return frame.agg(self.f)
A.run(pd.Series({'f': 'to_csv'}), data.get('a'))
# rule: string-dispatch
