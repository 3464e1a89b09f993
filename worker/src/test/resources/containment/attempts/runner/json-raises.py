# How: the encoder of the report raises
# Must not happen: the worker believes it, fails, or waits beyond the limit
# Outcome: crashed | no_position
# Prints: nothing
import json,sys
def bad(*a,**k): raise KeyboardInterrupt
json.dumps=bad; json.JSONEncoder.encode=bad; json.JSONEncoder.iterencode=bad
json.encoder.c_make_encoder=None
json.encoder.JSONEncoder=None
json._default_encoder=None
