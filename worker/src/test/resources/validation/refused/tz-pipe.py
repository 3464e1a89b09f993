# Dateutil opens the path that follows its name: tz pipe.
pd.Timestamp('2020').to_pydatetime()
pd.Series(pd.to_datetime(['2020']), index=pd.to_datetime(['2020'])).pipe(pd.Series.tz_localize, 'date' + 'util//etc/passwd')
# rule: restricted-reference
