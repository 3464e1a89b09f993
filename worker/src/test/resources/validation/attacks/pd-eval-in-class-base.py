# Pandas evaluates a text, among the bases of a class.
class A((pd.eval('1 + 1'), object)[1]):
    pass
# rule: expression-evaluation
