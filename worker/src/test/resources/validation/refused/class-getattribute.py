class A:
    def __getattribute__(self, name):
        return name
# rule: class-hook
