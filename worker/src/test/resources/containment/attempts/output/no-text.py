# How: bytes and halves of characters that are no text
# Must not happen: more output than allowed is read, or the worker fails at it
# Outcome: no_position
# Prints: nothing
import os,sys
os.write(2,b'\xff\xfe\x80'*100)
print('\ud800\udfff')
