import warnings
warnings.filterwarnings('ignore')
warnings.simplefilter(action='ignore', category=FutureWarning)
with np.errstate(divide='ignore', invalid='ignore'):
    x = np.log(np.array([1.0, 0.0]))
pd.set_option('display.max_columns', None)
pd.options.mode.chained_assignment = None
np.seterr(all='ignore')
np.random.seed(42)
rng = np.random.default_rng(7)
print(rng.normal(0, 1, 3))
