try:
    import talib
    HAS = True
except ImportError:
    HAS = False
