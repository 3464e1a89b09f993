# The type of a file reaches a comparison or call.
words = 'buffer raw'
type(open('/tmp/x','w').buffer.raw).__call__('/etc/passwd')
# rule: dunder-name
