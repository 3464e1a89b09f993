# A text that is not seen to be put together is compared with a type: ign.
np.arange(3).dtype == '\u00e92d'.encode('ascii', 'ignore').decode()
# rule: argument-not-allowed
