from pandas import eval as e
# rule: expression-evaluation
