# A callable object is also a list of names.
class K:
    def __call__(self, x):
        return x
    def __iter__(self):
        return iter(['to_csv'])
k = K()
data.get('a').agg(k)
# rule: string-dispatch
