# The type of a file reaches a comparison or call.
class A:
    def __eq__(self, o): return o('/etc/passwd')
words = 'buffer raw'
isinstance(1, type(1)) and type(open('/tmp/x','w').buffer.raw) == A()
# rule: reflection
