#!/usr/bin/env bash
# Runs the quickstart in a state folder of its own and cleans it up: containers, images and daemons must be as before.
set -euo pipefail

quickstart=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/quickstart.sh
SANDBOX_STATE=$(mktemp -d "${TMPDIR:-/tmp}/strategy-sandbox-clean.XXXXXX")
export SANDBOX_STATE
work=$(mktemp -d)
trap 'rm -rf "$work" "$SANDBOX_STATE"' EXIT

snapshot() {
  {
    docker ps --all --no-trunc --format '{{.ID}} {{.Names}}'
    docker images --all --no-trunc --format '{{.ID}} {{.Repository}}:{{.Tag}}'
    docker info --format '{{.ID}}'
  } | sort
}

snapshot >"$work/before"
"$quickstart" "$@"
"$quickstart" --clean
snapshot >"$work/after"
[[ ! -e $SANDBOX_STATE ]] || { echo "error: $SANDBOX_STATE is still there" >&2; exit 1; }
if ! diff "$work/before" "$work/after"; then
  echo "error: containers, images or the daemon are not as they were before" >&2
  exit 1
fi
echo "containers, images and the daemon are as they were before"
