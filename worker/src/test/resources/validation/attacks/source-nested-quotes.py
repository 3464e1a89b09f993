# eval stands outside of texts whose quotes are nested.
x = 'a' "b'" + eval('1')
# rule: code-execution
