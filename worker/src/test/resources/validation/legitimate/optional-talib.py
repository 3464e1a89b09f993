try:
    import talib
except ImportError:
    talib = None

if talib is not None:
    print(talib.SMA)
