"""A generator for `scripts/sandbox loop --generator`: a real one would ask a language model (docs/loop.md)."""

import json
import sys

for request in map(json.loads, sys.stdin):
    last = request["results"][-1] if request["results"] else {"status": "none", "feedback": "nothing was run yet"}
    print(f"last: {last['status']}, {last.get('feedback', '')[:80]!r}", file=sys.stderr)
    days = 10 * request["iteration"]
    code = f"close = data.get('etl:adj_close')\nsim((close > close.average({days})).is_largest(10), resample='M')\n"
    print(json.dumps({"name": f"average_{days}", "code": code}), flush=True)
