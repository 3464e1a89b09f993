class MockData:
    def get(self, name):
        dates = pd.date_range('2020-01-01', periods=100, freq='D')
        frame = pd.DataFrame(np.random.rand(100, 3), index=dates, columns=['a', 'b', 'c'])
        return frame.clip(lower=0)

data = MockData()
def sim(position, **kwargs):
    return {'Sharpe': 1.0}
report = sim(data.get('x') > 0.5)
print(f"{report['Sharpe']:.2f}")
