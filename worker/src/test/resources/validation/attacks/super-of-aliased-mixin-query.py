# A class is extended together with a frame under another name, so super() is the frame.
class D:
    def query(self, *a, **k):
        return 1
class A:
    def m(self):
        return super().query('a > 1 + 1')
C = A
class B(C, pd.DataFrame):
    pass
B({'a': [1]}).m()
# rule: class-hook
