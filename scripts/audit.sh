#!/usr/bin/env bash
# Looks whether a library in the product is known to be vulnerable: scripts/audit.sh
#
# Python packages of the sandbox image: by pip-audit, which asks the package index. Java libraries and Debian packages: there is
# no database that can be asked without its own service, so the bills of materials of scripts/sbom.sh are to be given to a scanner
# that has one, for example `grype sbom:FILE` or `osv-scanner --sbom FILE`.
# Exit codes: 0 nothing is known, 1 something is, 3 the index was not asked, which proves nothing.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in common install python; do
  # shellcheck source=/dev/null
  source "$here/lib/$part.sh"
done
cd "$ROOT"
make_state
python=$(venv_of audit scripts/lib/audit-requirements.txt)
status=0
"$python" -m pip_audit --disable-pip --no-deps --progress-spinner off -r deploy/sandbox-image/requirements.txt \
  >"$STATE/log/audit.log" 2>&1 || status=$?
cat "$STATE/log/audit.log"
if grep -q 'could not be audited' "$STATE/log/audit.log"; then
  die "the package index tells nothing of vulnerabilities" "A mirror without its JSON interface, perhaps: run it where the real one answers."
elif ((status == 0)); then
  good "no vulnerability of a Python package is known"
elif grep -q '^Name ' "$STATE/log/audit.log"; then
  complain "a Python package is known to be vulnerable" "Raise its version in deploy/sandbox-image/requirements.txt."
  exit 1
else
  die "the package index did not answer" "Run it where it does; see $(shown "$STATE/log/audit.log")."
fi
