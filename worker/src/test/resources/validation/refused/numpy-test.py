np.test()
# rule: code-execution
