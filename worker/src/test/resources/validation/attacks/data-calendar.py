# The injected data leads to the modules behind it: data calendar.
w = 'calendar re'
data.calendar.np.load('/x')
# rule: attribute-not-allowed
