from urllib.request import urlopen
# rule: import-not-allowed
