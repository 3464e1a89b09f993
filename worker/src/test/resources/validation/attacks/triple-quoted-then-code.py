"""doc \""" still doc"""; import os
# rule: import-not-allowed
