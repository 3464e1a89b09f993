# Reaches eval as the hook that subscripts a class.
class A:
    __class_getitem__ = eval
A['1']
# rule: code-execution
