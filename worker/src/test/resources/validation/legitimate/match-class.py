class Point:
    def __init__(self, x):
        self.x = x
match Point(1):
    case Point(x=1):
        print('one')
