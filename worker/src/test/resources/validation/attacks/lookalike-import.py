# Python reads a full-width name as its normal form, so this imports os.
import ｏs
# rule: identifier-not-normal
