# A text that is not seen to be put together is compared with a type: charadd.
np.arange(3).dtype == np.char.add('2', 'i4').item()
# rule: argument-not-allowed
