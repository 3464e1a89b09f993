# A text that is put together reaches a comparison with a type: jsonhook.
import json
json.loads('{"a": "2d"}', object_hook=lambda d: np.arange(3).dtype == d['a'])
# rule: argument-not-allowed
