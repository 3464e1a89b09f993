class A:
    def __prepare__(cls, name):
        return {}
# rule: class-hook
