# The variable is also bound to something that is not of the class.
class A:
    def __init__(self):
        self.query = 1
a = A()
a = data.get('a')
a.query('@pd.read_csv("x")')
# rule: expression-evaluation
