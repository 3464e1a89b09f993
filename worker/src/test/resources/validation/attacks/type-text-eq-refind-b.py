# A text that is not seen to be put together is compared with a type: refind.
import re
np.arange(3).dtype == re.findall('[^-]+', '-2i4-')[0]
# rule: argument-not-allowed
