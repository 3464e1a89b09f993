data.get('a').rolling(3).mean(engine='numba')
# rule: argument-not-allowed
