# Prints: 50 True 201
import talib
x = np.arange(50.0)
print(len(talib.RSI(x, 14)), bool(np.isfinite(talib.MACD(x)[0][-1])), len(talib.get_functions()))
