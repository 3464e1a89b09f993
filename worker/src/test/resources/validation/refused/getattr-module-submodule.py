# getattr would hand out a module as a value.
import talib
m = getattr(talib, 'abstract')
m.Function('x')
# rule: module-as-value
