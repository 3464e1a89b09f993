class A:
    def _op_via_apply(self):
        pass
data.get('a').groupby('x')._op_via_apply('to_pickle', '/x')
# rule: attribute-not-allowed
