# Reaches eval as the method of a frame, which evaluates its text.
data.get('a').eval('x = 1')
# rule: expression-evaluation
