# A private name is written as Python writes it, so that it looks like another.
class A:
    def __init__(self):
        self.__how = 'mean'
        self._A__how = 'to_pickle'
    def go(self):
        pd.Series([1]).apply(self.__how, args=('/etc/x',))
A().go()
# rule: dunder-name
