#!/usr/bin/env bash
# Compares the runtime of the image with the vendor's finlab package, offline, on a synthetic dataset:
#
#   scripts/finlab_oracle.sh [--yes] [STRATEGIES.jsonl]
#
# Every name of the API in small cases, and the positions of strategies. The package lives in an
# environment of its own, is used as installed, and never enters the image.
set -euo pipefail

# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
# shellcheck source=scripts/lib/install.sh
source "$ROOT/scripts/lib/install.sh"
# shellcheck source=scripts/lib/python.sh
source "$ROOT/scripts/lib/python.sh"
cd "$ROOT/deploy/sandbox-image"

strategies=
while (($# > 0)); do
  case $1 in
    --yes | -y) ASSUME_YES=true ;;
    -h | --help)
      sed -n '2,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
      exit 0
      ;;
    *) strategies=$(realpath "$1") ;;
  esac
  shift
done

cd "$ROOT"
ensure_venv
reference=$CACHE/oracle-$(content_hash deploy/sandbox-image/oracle/requirements.txt)
if [[ ! -f $reference/complete ]]; then
  step "making the environment of the vendor's package"
  rm -rf "$reference"
  "$(python311)" -m venv "$reference"
  "$reference/bin/python" -m pip install --quiet --disable-pip-version-check -r deploy/sandbox-image/oracle/requirements.txt
  touch "$reference/complete"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd deploy/sandbox-image
status=0

# compare NAME KIND STOCKS YEARS CASES: runs both on the same data.
compare() {
  step "$1"
  "$PYTHON" -m dataset_tools make --out "$work/$1" --stocks "$3" --years "$4" >"$work/make.log" 2>&1
  "$reference/bin/python" oracle/export_cache.py "$work/$1" "$work/$1-cache"
  "$reference/bin/python" oracle/run_reference.py "$work/$1" "$work/$1-cache" "$5" "$work/$1-there" >"$work/there.log" 2>&1
  PYTHONPATH=. "$PYTHON" oracle/run_own.py "$work/$1" "$5" "$work/$1-here" >"$work/here.log" 2>&1
  "$PYTHON" oracle/compare.py "$2" "$work/$1-there" "$work/$1-here" || status=1
}

"$PYTHON" oracle/write_cases.py "$work/cases.jsonl"
compare api results 60 3 "$work/cases.jsonl"

step "the example that exports a cache folder, with the vendor's package"
cat >"$work/needs.py" <<'CODE'
position = data.get("price:收盤價") > data.get("price:成交量").average(20)
position &= data.get("fundamental_features:ROE稅後") > 5
position &= data.get("monthly_revenue:去年同月增減(%)") > 0
CODE
"$PYTHON" -m dataset_tools coverage "$work/api" "$work/needs.py" --json >"$work/coverage.json"
"$reference/bin/python" ../../docs/examples/export_finlab.py "$work/coverage.json" "$work/exported" --storage "$work/api-cache"
"$PYTHON" -m dataset_tools import "$work/exported" --out "$work/imported" --id exported >"$work/import.log" 2>&1 || status=1
"$PYTHON" -m dataset_tools verify "$work/imported" || status=1

if [[ -n $strategies ]]; then
  compare strategies positions 300 8 "$strategies"
fi
exit "$status"
