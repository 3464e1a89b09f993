# A list of names is reached through getattr with a computed end and changed there.
class A:
    def __init__(self):
        self.hows = ['mean']
    def run(self, df, k='s'):
        getattr(self, f'how{k}').append('to_csv')
        return df.agg(self.hows)
A().run(data.get('price:收盤價'))
# rule: string-dispatch
