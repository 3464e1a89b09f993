np.f2py.compile('x')
# rule: code-execution
