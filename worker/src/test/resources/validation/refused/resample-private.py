# A private method of a resampler dispatches by name: resample private.
class A:
    def _groupby_and_aggregate(self):
        pass
A()._groupby_and_aggregate('to_pickle')
# rule: attribute-not-allowed
