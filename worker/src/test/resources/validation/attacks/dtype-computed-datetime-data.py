# A computed type where the unit of a date is read from.
s = f'{1+1}i4'
np.datetime_data(s)
# rule: argument-not-allowed
