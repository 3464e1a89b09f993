# A writer or the module json leads elsewhere: json cls.
import json
json.decoder.scanner
# rule: attribute-not-allowed
