class A:
    __match_args__ = ('__globals__',)
# rule: class-hook
