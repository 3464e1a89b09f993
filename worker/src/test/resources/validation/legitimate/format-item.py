print('{0[name]} {{literal.dot}}'.format({'name': 1}))
