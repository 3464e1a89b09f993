# A way around what is refused directly: bound init alias.
f = open('/tmp/a', 'w')
g = f.buffer.raw.__init__
# rule: attribute-not-allowed
