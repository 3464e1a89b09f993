# A report leads to the session behind it: report run method.
class A:
    def _run(self):
        return 1
r = sim(data.get('price:收盤價') > 1)
r._run.dataset
# rule: attribute-not-allowed
