pd.eval('1')
# rule: expression-evaluation
