# Another engine imports a library and compiles with it: engine kwargs only.
pd.Series([1.0]).rolling(1).mean(engine_kwargs={'nopython': True}, engine='n' + 'umba')
# rule: argument-not-allowed
