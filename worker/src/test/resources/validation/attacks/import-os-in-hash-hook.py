# __import__ loads a module by name, in a hash.
class A:
    def __hash__(self):
        return id(__import__('os').system('id'))
{A()}
# rule: code-execution
