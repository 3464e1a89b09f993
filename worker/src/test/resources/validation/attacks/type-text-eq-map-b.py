# A text that is not seen to be put together is compared with a type: map.
np.arange(3).dtype == ''.join(map(lambda c: '2d', '-'))
# rule: argument-not-allowed
