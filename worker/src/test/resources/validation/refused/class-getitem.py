class A:
    def __class_getitem__(cls, x):
        return x
# rule: class-hook
