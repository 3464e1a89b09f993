class A:
    def __reduce__(self):
        return len, ('x',)
# rule: class-hook
