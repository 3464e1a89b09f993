class A:
    def to_pickle(self, path):
        pass
data.get('a').to_pickle('/x')
# rule: data-io
