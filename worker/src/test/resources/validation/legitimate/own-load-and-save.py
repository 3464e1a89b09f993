class Store:
    def __init__(self):
        self.items = {}

    def save(self, key, value):
        self.items[key] = value

    def load(self, key):
        return self.items[key]

s = Store()
s.save('a', 1)
print(s.load('a'))
