# A class is extended together with a frame under another name, so super() is the frame.
class D:
    def agg(self, *a, **k):
        return 1
class A:
    def m(self):
        return super().agg('to_pickle', path='/x')
C = A
class B(C, pd.DataFrame):
    pass
B({'a': [1]}).m()
# rule: string-dispatch
