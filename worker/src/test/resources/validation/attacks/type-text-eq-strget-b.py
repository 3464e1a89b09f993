# A text that is not seen to be put together is compared with a type: strget.
np.arange(3).dtype == pd.Series(['-2i4']).str.findall('[^-]+')[0][0]
# rule: argument-not-allowed
