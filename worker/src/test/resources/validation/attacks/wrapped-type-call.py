# The type of a file opens another path.
t = type(open('/tmp/x','w').buffer.raw)
t('/etc/passwd')
# rule: reflection
