# A report leads to the session behind it: report run dataset.
r = sim(data.get('price:收盤價'))
class A:
    def _run(self): pass
w = 'dataset array open root'
r._run.dataset.open('/etc')
# rule: data-io
