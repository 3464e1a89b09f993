# A window whose size lies about itself reads beyond the array.
from numpy.lib.stride_tricks import sliding_window_view
class W:
    def __index__(self):
        return 10**9
    def __lt__(self, other):
        return False
    def __gt__(self, other):
        return False
    def __sub__(self, other):
        return 0
q = sliding_window_view(np.zeros(4), (W(),), writeable=True)
print(q[0, 10**8])
# rule: argument-not-allowed
