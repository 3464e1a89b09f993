class A:
    def __getitem__(self, other):
        return other('X', (), {})
A()[type(int)]
# rule: reflection
