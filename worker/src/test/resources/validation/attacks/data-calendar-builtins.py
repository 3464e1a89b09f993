# The injected data leads through its calendar, re and enum to the built-in functions.
words = 're enum bltns open'
def strategy(data):
    data.calendar.re.enum.bltns.open('/etc/passwd')
# rule: attribute-not-allowed
