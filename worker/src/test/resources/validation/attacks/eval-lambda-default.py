(lambda f=eval: f('1'))()
# rule: code-execution
