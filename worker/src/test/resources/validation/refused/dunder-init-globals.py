class A:
    def __init__(self):
        pass
A.__init__.__globals__
# rule: dunder-name
