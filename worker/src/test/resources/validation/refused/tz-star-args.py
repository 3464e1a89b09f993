# Dateutil opens the path that follows its name: tz star args.
a = ['date' + 'util//etc/passwd']
pd.Timestamp.now(*a)
# rule: argument-not-allowed
