# Decimal contexts, Fraction, statistics and math: all numbers, no text is evaluated.
from decimal import Decimal, ROUND_HALF_UP, getcontext, localcontext
from fractions import Fraction
import statistics as st
import math
getcontext().prec = 28
fee = Decimal('0.001425').quantize(Decimal('0.0001'), rounding=ROUND_HALF_UP)
with localcontext() as ctx:
    ctx.prec = 5
    third = Decimal(1) / Decimal(3)
close = data.get('price:收盤價')
returns = close.pct_change().mean(axis=1).dropna().tolist()
nd = st.NormalDist.from_samples(returns)
slope, intercept = st.linear_regression(range(len(returns)), returns)
print(fee, third, Fraction(3, 4) + Fraction('1/4'), st.mean(returns), st.pstdev(returns), st.quantiles(returns, n=4), nd.cdf(0.0), nd.inv_cdf(0.95))
print(math.sqrt(252) * st.fmean(returns), math.isclose(slope, intercept, abs_tol=1), math.floor(2.7), math.comb(5, 2), math.fsum(returns), math.log1p(0.1), math.inf > 1e308)
position = close.pct_change() > nd.mean + nd.stdev
sim(position, resample='W', tax_ratio=float(Decimal('0.003')))
