# Imports sys, which holds all modules.
import sys
sys.modules['os']
# rule: import-not-allowed
