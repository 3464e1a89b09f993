q = data.get('a').query
# rule: expression-evaluation
