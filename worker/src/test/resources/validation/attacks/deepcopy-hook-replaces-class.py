# A copy hook writes into the memo which class the next copy gets: a frame with attributes of the source's choice.
import copy
class A:
    def __init__(self):
        self._typ = 'dataframe'
        self._info_axis_name = 'to_pickle'
class B:
    def __deepcopy__(self, memo):
        memo[id(A)] = pd.DataFrame
        return self
made = copy.deepcopy([B(), A()])
made[1].keys()('/etc/x')
# rule: class-hook
