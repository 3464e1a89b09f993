class A:
    def __set_name__(self, owner, name):
        pass
# rule: class-hook
