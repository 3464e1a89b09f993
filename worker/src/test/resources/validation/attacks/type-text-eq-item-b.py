# A text that is not seen to be put together is compared with a type: item.
np.arange(3).dtype == np.array('2d').item()
# rule: argument-not-allowed
