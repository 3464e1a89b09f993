# Reaches eval as the default of a lambda.
(lambda f=eval: f('1'))()
# rule: code-execution
