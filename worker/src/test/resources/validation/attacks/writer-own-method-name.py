# A method of the source has the name of a writer and does not hide it.
class A:
    def to_pickle(self, path):
        pass
data.get('a').to_pickle('/x')
# rule: data-io
