# A class pattern reads the module that an AttributeError of talib is about, and with it what talib imported.
import talib
words = 'obj atexit register'
try:
    talib.NOPE
except AttributeError as error:
    match error:
        case AttributeError(obj=module):
            module.atexit.register(print)
# rule: introspection
