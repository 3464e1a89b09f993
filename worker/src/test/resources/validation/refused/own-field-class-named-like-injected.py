# The class takes the name of the injected sim only after this call.
class sim:
    session = 1
    def go(self):
        return self.session
r = sim(pd.DataFrame())
r.session
# rule: module-attribute
