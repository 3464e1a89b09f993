# A part of numpy that leads elsewhere: np r string.
x = np.r_['__builtins__']
# rule: expression-evaluation
