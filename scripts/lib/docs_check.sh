#!/usr/bin/env bash
# Runs the commands that docs/DOCKER_SANDBOX.md shows under "First steps", and those of "Own strategies and datasets" that change
# nothing for good, as they are written: scripts/lib/docs_check.sh. Needs what the quickstart made.
#
# my_strategy.py, DIR, my.jsonl and ID stand for the reader's own; here they are samples. Exit code 1 is a fine answer (a strategy
# that fails, say), 2 and 3 are not.
set -euo pipefail

# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
cd "$ROOT"
page=$ROOT/docs/DOCKER_SANDBOX.md
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# block HEADING NUMBER: the n-th fenced block after the heading, its comments cut off.
block() {
  awk -v heading="## $1" -v wanted="$2" '
    $0 == heading {inside = 1; next}
    /^## / {inside = 0}
    inside && /^```/ {fence = !fence; if (fence) n++; next}
    inside && fence && n == wanted {sub(/ +# .*/, ""); print}' "$page"
}

mkdir "$folder/DIR"
cp samples/03_low_price_momentum.py "$folder/my_strategy.py"
cp samples/0[35]_*.py "$folder/DIR/"
printf '{"id": "mine", "code": "position = 1"}\n' >"$folder/my.jsonl"

ran=0
run() {
  local line=$1 status=0
  line=${line//my_strategy.py/$folder/my_strategy.py}
  line=${line//my.jsonl/$folder/my.jsonl}
  line=${line// DIR/ $folder/DIR}
  line=${line//outcomes.jsonl/$folder/outcomes.jsonl}
  line=${line//\/srv\/market/$folder/market}
  info "$line"
  bash -euo pipefail -c "$line" >"$folder/out" 2>&1 || status=$?
  if ((status > 1)); then
    tail -n 20 "$folder/out" >&2
    die "a command of $(basename "$page") ends with $status: $line" "Repair the page, or what it describes."
  fi
  ran=$((ran + 1))
}

while IFS= read -r line; do run "$line"; done < <(block "First steps" 1)
while IFS= read -r line; do
  case $line in
    *"dataset coverage"*) run "$line" ;;
  esac
done < <(block "Own strategies and datasets" 1)
((ran >= 8)) || die "only $ran commands were found in $(basename "$page")" "Have its headings changed?"
good "$ran commands of docs/DOCKER_SANDBOX.md run as they are written"
