# A text that is not seen to be put together is compared with a type: slice2.
np.arange(3).dtype == '-2i 4'[len('a'):].replace(' ', '')
# rule: argument-not-allowed
