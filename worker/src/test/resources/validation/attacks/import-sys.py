import sys
sys.modules['os']
# rule: import-not-allowed
