# A part of pandas that leads elsewhere: pd libs.
import pandas._libs as l
# rule: import-not-allowed
