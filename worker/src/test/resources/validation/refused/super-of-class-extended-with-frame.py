# A subclass puts a frame behind super().
class Base:
    def filter(self, x):
        return x
class S(Base):
    def go(self):
        return super().filter('to_csv')
class T(S, pd.DataFrame):
    pass
T({'a': [1]}).go()
# rule: string-dispatch
