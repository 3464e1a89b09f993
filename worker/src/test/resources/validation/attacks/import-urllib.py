# Imports urllib.request, which opens addresses.
from urllib.request import urlopen
# rule: import-not-allowed
