# Compile makes code of a text, in a lambda.
(lambda: compile('1', 'x', 'eval'))()
# rule: code-execution
