# A way around what is refused directly: percent mapping.
'%(a)s' % {'a': eval}
# rule: code-execution
