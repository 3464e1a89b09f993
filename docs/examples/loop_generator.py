"""A generator for `scripts/sandbox loop --generator` (docs/loop.md); a real one would ask a language model."""

import json
import sys

for request in map(json.loads, sys.stdin):
    last = request["results"][-1] if request["results"] else {"status": "none", "feedback": "it begins"}
    print(f"last: {last['status']}, {last.get('feedback', '')[:80]!r}", file=sys.stderr)
    days = 10 * request["iteration"]
    code = f"close = data.get('etl:adj_close')\nsim(close > close.average({days}), resample='M')\n"
    print(json.dumps({"name": f"average_{days}", "code": code}), flush=True)
