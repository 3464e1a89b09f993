# Dateutil opens the path that follows its name: tz dateutil series dtype.
pd.Series(['2020'], dtype='datetime64[ns, dateutil//etc/passwd]')
# rule: argument-not-allowed
