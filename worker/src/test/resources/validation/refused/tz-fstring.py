# Dateutil opens the path that follows its name: tz fstring.
u = 'util'
pd.Timestamp.now(f'date{u}//etc/passwd')
# rule: argument-not-allowed
