class Factor:
    registry = {}

    @classmethod
    def register(cls, name):
        def deco(fn):
            cls.registry[name] = fn
            return fn
        return deco

    @staticmethod
    def zscore(df):
        return df.sub(df.mean(axis=1), axis=0).div(df.std(axis=1), axis=0)

@Factor.register('mom')
def mom(d): return d.get('etl:adj_close').pct_change(60)

@Factor.register('rev')
def rev(d): return -d.get('etl:adj_close').pct_change(5)

score = sum(Factor.zscore(fn(data)) for name, fn in Factor.registry.items())
position = score.is_largest(10)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
