# A report leads to the session behind it: report run.
r = sim(data.get('price:收盤價'))
w = 'recorded arguments'
class A:
    _run = 1
r._run.dataset
# rule: attribute-not-allowed
