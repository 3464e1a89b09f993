class A:
    def __enter__(self):
        return self
    def __exit__(self, kind, value, trace):
        trace.tb_frame
with A():
    pass
# rule: introspection
