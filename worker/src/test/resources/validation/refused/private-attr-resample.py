# Private methods of pandas dispatch by name: private attr resample.
class A:
    _groupby_and_aggregate = 1
pd.Series([1], index=pd.to_datetime(['2020'])).resample('D')._groupby_and_aggregate('to_pickle')
# rule: attribute-not-allowed
