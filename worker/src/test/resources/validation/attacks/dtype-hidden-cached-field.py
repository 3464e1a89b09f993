# An object keeps the type in a field.
class Box:
    def __init__(self, kind):
        self.kind = kind
box = Box(np.arange(3).dtype)
box.kind == f'{1 + 1}i4'
# rule: argument-not-allowed
