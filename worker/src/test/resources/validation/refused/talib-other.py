# A way around what is refused directly: talib other.
import talib
talib.stream
# rule: module-attribute
