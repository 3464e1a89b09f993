# The same with a number that extends int.
from numpy.lib.stride_tricks import sliding_window_view
class W(int):
    def __gt__(self, other):
        return False
    def __lt__(self, other):
        return False
    def __sub__(self, other):
        return 0
q = sliding_window_view(np.zeros(4), (W(10**9),))
print(q[0, 10**8])
# rule: argument-not-allowed
