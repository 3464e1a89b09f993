class Base:
    def __init__(self):
        self.steps = []

    def transform(self, frame):
        return frame.rank(axis=1)

class Model(Base):
    def __init__(self):
        super().__init__()

    def apply(self, frame, level=1):
        return self.transform(frame) > level

    def aggregate(self, frames):
        return sum(frames)

model = Model()
x = model.apply(data.get('a'))
y = Model().aggregate([data.get('a')])
