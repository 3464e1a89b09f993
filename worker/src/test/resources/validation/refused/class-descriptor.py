class A:
    def __get__(self, a, b):
        return b
# rule: class-hook
