from abc import ABCMeta
class M(ABCMeta):
    pass
# rule: restricted-reference
