# Dateutil opens the path that follows its name: tz json.
import json
pd.Timestamp.now(json.loads('"date' + 'util//etc/passwd"'))
# rule: argument-not-allowed
