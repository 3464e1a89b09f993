class Model:
    def __init__(self, level):
        self.level = level

    def score(self, row):
        return row > self.level

    def run(self, frame):
        return frame.apply(self.score, axis=1)

x = Model(1).run(data.get('a'))
