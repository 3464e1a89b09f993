# compile makes code of a text.
compile('1', 'x', 'eval')
# rule: code-execution
