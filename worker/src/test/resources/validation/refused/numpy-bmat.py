np.bmat('a,b')
# rule: expression-evaluation
