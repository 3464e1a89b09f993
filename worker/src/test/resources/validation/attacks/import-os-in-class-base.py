# __import__ loads a module by name, among the bases of a class.
class A((__import__('os').system('id'), object)[1]):
    pass
# rule: code-execution
