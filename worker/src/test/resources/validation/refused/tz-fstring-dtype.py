# Dateutil opens the path that follows its name: tz fstring dtype.
z = 'dateutil'
data.get('price:收盤價').astype(f'datetime64[ns, {z}//etc/passwd]')
# rule: argument-not-allowed
