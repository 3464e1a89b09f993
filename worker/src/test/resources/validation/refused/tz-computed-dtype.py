# Dateutil opens the path that follows its name: tz computed dtype.
z = 'datetime64[ns, date' + 'util//etc/passwd]'
data.get('price:收盤價').astype(z)
# rule: argument-not-allowed
