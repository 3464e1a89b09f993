data.get('a').eval('x = 1')
# rule: expression-evaluation
