class A:
    def __eq__(self, other):
        return other('X', (), {})
A() == type(int)
# rule: reflection
