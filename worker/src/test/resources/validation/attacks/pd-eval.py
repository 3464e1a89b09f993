# pd.eval compiles its text as an expression.
pd.eval('1')
# rule: expression-evaluation
