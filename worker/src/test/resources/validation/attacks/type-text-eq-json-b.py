# A text that is not seen to be put together is compared with a type: json.
import json
np.arange(3).dtype == json.loads('"2i4"')
# rule: argument-not-allowed
