# A way around what is refused directly: talib function.
from talib import abstract
abstract.Function('x')
# rule: module-attribute
