# Pandas evaluates a text, in a hash.
class A:
    def __hash__(self):
        return id(pd.eval('1 + 1'))
{A()}
# rule: expression-evaluation
