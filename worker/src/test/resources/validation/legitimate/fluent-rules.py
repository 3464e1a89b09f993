class Rules:
    def __init__(self):
        self.conditions = []

    def add(self, condition):
        self.conditions.append(condition)
        return self

    def combine(self):
        out = self.conditions[0]
        for c in self.conditions[1:]:
            out &= c
        return out

position = Rules().add(data.get('a') > 1).add(data.get('b') > 2).combine()
