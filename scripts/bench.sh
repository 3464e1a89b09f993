#!/usr/bin/env bash
# Measures: scripts/bench.sh validator [--quick] [--strategies FILE|FOLDER]
#
#   validator   speed of the static validation; writes docs/benchmarks/validator.md and raw figures beside it
#
#   --strategies  what is validated: a .jsonl with a field 'code', or a folder of .py files
#                 (default: what SANDBOX_REAL_STRATEGIES names, else samples/)
#   --quick       fewer and shorter measurements, written to .sandbox/benchmarks instead of docs/
set -euo pipefail

# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
# shellcheck source=scripts/lib/install.sh
source "$ROOT/scripts/lib/install.sh"
# shellcheck source=scripts/lib/bench.sh
source "$ROOT/scripts/lib/bench.sh"
cd "$ROOT"

usage() { sed -n '2,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; }

quick=false
strategies=${SANDBOX_REAL_STRATEGIES:-samples}
what=
while (($# > 0)); do
  case $1 in
    -h | --help)
      usage
      exit 0
      ;;
    --quick) quick=true ;;
    --strategies)
      [[ -e ${2:-} ]] || usage_error "--strategies needs a file or folder that exists" "See $0 --help"
      strategies=$2
      shift
      ;;
    validator) what=$1 ;;
    *) usage_error "'$1' is no benchmark" "See $0 --help" ;;
  esac
  shift
done
[[ -n $what ]] || usage_error "name a benchmark" "See $0 --help"

need_java
need_maven
make_state
"bench_$what" "$quick" "$strategies"
