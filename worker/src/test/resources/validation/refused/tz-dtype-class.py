# Dateutil opens the path that follows its name: tz dtype class.
pd.DatetimeTZDtype('ns', 'dateutil//etc/passwd')
# rule: argument-not-allowed
