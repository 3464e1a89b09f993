class A:
    def __init__(self):
        self.f = 'to_csv'
    def run(self, frame):
        return frame.agg(self.f)
A().run(data.get('a'))
# rule: string-dispatch
