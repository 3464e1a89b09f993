import warnings
warnings.filterwarnings('ignore')
warnings.simplefilter('ignore', category=FutureWarning)
with warnings.catch_warnings():
    pass
