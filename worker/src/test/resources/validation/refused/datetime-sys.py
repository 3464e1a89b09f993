# A way around what is refused directly: datetime sys.
import datetime
datetime.sys
# rule: module-attribute
