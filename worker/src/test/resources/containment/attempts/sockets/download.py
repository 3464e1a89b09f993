# How: urllib opens a page
# Must not happen: anything is loaded
# Outcome: no_position
attempt(lambda: __import__('urllib.request').request.urlopen('http://192.0.2.1/', timeout=2))
