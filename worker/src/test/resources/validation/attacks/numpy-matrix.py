np.matrix('1 2')
# rule: expression-evaluation
