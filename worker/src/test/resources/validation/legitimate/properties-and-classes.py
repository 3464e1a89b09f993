from abc import ABC, abstractmethod

class Base(ABC):
    registry = {}

    def __init__(self, name):
        self.name = name
        self._cache = {}

    @property
    def label(self):
        return self.name.upper()

    @label.setter
    def label(self, value):
        self.name = value

    @staticmethod
    def build(name):
        return Factor(name)

    @classmethod
    def make(cls, name):
        return cls(name)

    @abstractmethod
    def compute(self, data):
        raise NotImplementedError

class Factor(Base):
    def __init__(self, name):
        super().__init__(name)

    def compute(self, data):
        if self.name not in self._cache:
            self._cache[self.name] = data.get(self.name)
        return self._cache[self.name]

    def __repr__(self):
        return f'{self.__class__.__name__}({self.name!r})'

    def __call__(self, data):
        return self.compute(data)

    def __add__(self, other):
        return Factor(self.name + other.name)

    def __eq__(self, other):
        return isinstance(other, Factor) and self.name == other.name

    def __hash__(self):
        return hash(self.name)

    def __len__(self):
        return len(self.name)

    def __getitem__(self, key):
        return self._cache[key]

    def __iter__(self):
        return iter(self._cache)

    def __contains__(self, key):
        return key in self._cache
