# The same, with the module passed to a parameter of another name.
from finlab import data
words = 're enum bltns open'
d = data
def strategy(x):
    x.calendar.re.enum.bltns.open('/etc/passwd')
strategy(d)
# rule: attribute-not-allowed
