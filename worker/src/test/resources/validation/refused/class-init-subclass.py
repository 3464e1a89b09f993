class A:
    def __init_subclass__(cls, **k):
        pass
# rule: class-hook
