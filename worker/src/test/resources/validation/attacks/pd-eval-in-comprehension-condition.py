# Pandas evaluates a text, as the condition of a comprehension.
x = [v for v in range(1) if pd.eval('1 + 1')]
# rule: expression-evaluation
