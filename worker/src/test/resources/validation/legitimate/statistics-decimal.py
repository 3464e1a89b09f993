import math
import statistics
from decimal import Decimal, ROUND_HALF_UP, getcontext
from fractions import Fraction
getcontext().prec = 10
price = Decimal('10.555').quantize(Decimal('0.01'), rounding=ROUND_HALF_UP)
print(price, Fraction(1, 3) + Fraction(1, 6), statistics.mean([1, 2, 3]), statistics.stdev([1, 2, 3]))
print(math.sqrt(252), math.isclose(0.1 + 0.2, 0.3), math.log1p(0.1), math.floor(2.5), math.inf, math.nan)
print(statistics.NormalDist(0, 1).cdf(1.96), round(2.675, 2), divmod(7, 3), pow(2, 10, 1000))
