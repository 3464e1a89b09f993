e = 'numba'
data.get('a').rolling(3).mean(engine=e)
# rule: argument-not-allowed
