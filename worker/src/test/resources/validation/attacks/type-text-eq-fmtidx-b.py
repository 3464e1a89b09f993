# A text that is not seen to be put together is compared with a type: fmtidx.
np.arange(3).dtype == '-{0:.0}2d'.format('x')[1:]
# rule: argument-not-allowed
