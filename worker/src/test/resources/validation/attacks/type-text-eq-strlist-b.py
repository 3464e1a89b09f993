# A text that is not seen to be put together is compared with a type: strlist.
np.arange(3).dtype == str(['2d'])[2:4]
# rule: argument-not-allowed
