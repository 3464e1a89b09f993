class A:
    def f(self):
        return __class__
# rule: dunder-name
