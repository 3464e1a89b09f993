breakpoint()
# rule: code-execution
