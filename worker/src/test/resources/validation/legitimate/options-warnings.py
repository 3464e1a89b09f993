import warnings
warnings.filterwarnings('ignore'); warnings.simplefilter(action='ignore', category=FutureWarning); warnings.filterwarnings('ignore', category=pd.errors.PerformanceWarning)
pd.set_option('display.max_columns', None); pd.set_option('display.float_format', lambda x: '%.3f' % x); pd.options.display.max_rows = 50; pd.options.mode.chained_assignment = None; np.set_printoptions(precision=4, suppress=True); np.seterr(divide='ignore', invalid='ignore'); np.random.seed(42)
pd.set_option('mode.use_inf_as_na', True) if False else None
pd.set_option('display.max_rows', 10, 'display.width', 200); pd.reset_option('display.max_rows')
close = data.get('price:收盤價')
with pd.option_context('display.max_rows', 5, 'display.precision', 2), np.errstate(all='ignore'), warnings.catch_warnings():
    warnings.simplefilter('ignore'); print(close.tail(1))
position = close > close.average(20)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
