# A subclass of the type of a file opens another path.
words = 'buffer raw detach'
class R(type(open('/tmp/x', 'w').buffer.raw)):
    pass
R('/etc/passwd')
# rule: reflection
