# A text that is not seen to be put together is compared with a type: dictc.
np.arange(3).dtype == dict(names=['a'], formats=['2d'])
# rule: argument-not-allowed
