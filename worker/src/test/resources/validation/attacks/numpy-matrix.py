# matrix evaluates the numbers in its text.
np.matrix('1 2')
# rule: expression-evaluation
