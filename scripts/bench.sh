#!/usr/bin/env bash
# Measures: scripts/bench.sh [sandbox|validator|finlab|peers] [OPTIONS]
#
#   sandbox     (default) what the sandbox adds to a strategy's own work, what a container costs, how much is taken on;
#               starts a broker of its own; writes docs/benchmarks/*.md, plots and raw figures (30 to 60 minutes)
#   validator   speed of the static validation; writes docs/benchmarks/validator.md and raw figures beside it
#
#   finlab      strategies on 1,000 stocks × 10 years: time against a plain process, memory, evaluation (about 20 minutes);
#               writes docs/benchmarks/finlab.md and raw figures beside it
#
#   peers       code to result beside `docker run`, epicbox and llm-sandbox with the same image and limits (about ten minutes,
#               packages from PyPI and Debian); writes docs/benchmarks/peers.md and raw figures beside it
#
#   --quick       sandbox: the most important figures on the terminal, at most five minutes, no file is written;
#                 validator: fewer and shorter measurements, written to .sandbox/benchmarks instead of docs/
#   --json        sandbox --quick: print one JSON line
#   --out DIR     sandbox, peers: write there instead of docs/benchmarks
#   --only PAGES  sandbox: only these pages, of phases,overhead,end-to-end,endurance
#   --runs N      sandbox: submissions in a row (default 1000); peers: rounds (default 20)
#   --strategies  validator, finlab: of what: a .jsonl with a field 'code', or a folder of .py files
#                 (default: what SANDBOX_REAL_STRATEGIES names, else samples/)
#
# Run it on a machine that does nothing else. The comparison with a direct process needs root.
set -euo pipefail

# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
# shellcheck source=scripts/lib/install.sh
source "$ROOT/scripts/lib/install.sh"
# shellcheck source=scripts/lib/bench.sh
source "$ROOT/scripts/lib/bench.sh"
cd "$ROOT"

usage() { sed -n '2,/^set -/s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; }

quick=false
strategies=${SANDBOX_REAL_STRATEGIES:-samples}
what=sandbox
rounds=20
out=$ROOT/docs/benchmarks
options=()
while (($# > 0)); do
  case $1 in
    -h | --help)
      usage
      exit 0
      ;;
    --quick) quick=true ;;
    --json) options+=(--json) ;;
    --out | --only | --runs)
      [[ -n ${2:-} ]] || usage_error "$1 needs a value" "See $0 --help"
      options+=("$1" "$2")
      case $1 in
        --runs) rounds=$2 ;;
        --out) out=$(realpath -m "$2") ;;
      esac
      shift
      ;;
    --strategies)
      [[ -e ${2:-} ]] || usage_error "--strategies needs a file or folder that exists" "See $0 --help"
      strategies=$(realpath "$2")
      shift
      ;;
    sandbox | validator | finlab | peers) what=$1 ;;
    *) usage_error "'$1' is no benchmark" "See $0 --help" ;;
  esac
  shift
done

need_java
make_state
if [[ $what == validator ]]; then
  need_maven
  bench_validator "$quick" "$strategies"
elif [[ $what == finlab ]]; then
  need_maven
  bench_finlab "$(realpath "$strategies")"
elif [[ $what == peers ]]; then
  bench_peers "$rounds" "$out"
else
  bench_sandbox "$quick" "${options[@]}"
fi
