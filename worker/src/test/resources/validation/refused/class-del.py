class A:
    def __del__(self):
        pass
# rule: class-hook
