#!/usr/bin/env bash
# Formats Java and Python as the checks want it.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in common install python; do
  # shellcheck source=/dev/null
  source "$here/lib/$part.sh"
done
cd "$ROOT"
need_java
need_maven
make_state
ensure_venv
mvn --quiet spotless:apply
cd deploy/sandbox-image
"$PYTHON" -m ruff check --fix . ../../worker/src/test/python ../worker-image ../kubernetes ../../scripts/lib
"$PYTHON" -m ruff format . ../../worker/src/test/python ../worker-image ../kubernetes ../../scripts/lib
