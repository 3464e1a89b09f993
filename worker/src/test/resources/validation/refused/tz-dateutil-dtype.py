# Dateutil opens the path that follows its name: tz dateutil dtype.
pd.Series([1, 2]).astype('datetime64[ns, dateutil//etc/passwd]')
# rule: argument-not-allowed
