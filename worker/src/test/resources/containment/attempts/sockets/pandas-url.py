# How: pandas reads a URL
# Must not happen: anything is loaded
# Outcome: no_position
attempt(lambda: pd.read_csv('http://192.0.2.1/a.csv'))
