# A text that is not seen to be put together is compared with a type: strb.
np.arange(3).dtype == str(b'ii2d')[4:6]
# rule: argument-not-allowed
