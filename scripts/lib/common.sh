# shellcheck shell=bash
# Sourced by the scripts of this folder: messages, timing, hashing, and where things are kept.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# Everything the scripts make outside of Maven's target folders and the Docker daemon is below this folder.
STATE=${SANDBOX_STATE:-$ROOT/.sandbox}
ASSUME_YES=${ASSUME_YES:-false}
export ROOT STATE ASSUME_YES

if [[ -t 2 ]]; then BOLD=$'\e[1m'; RED=$'\e[31m'; GREEN=$'\e[32m'; RESET=$'\e[0m'; else BOLD=; RED=; GREEN=; RESET=; fi

step() { printf '%s==> %s%s\n' "$BOLD" "$*" "$RESET" >&2; }
info() { printf '    %s\n' "$*" >&2; }
good() { printf '%s    %s%s\n' "$GREEN" "$*" "$RESET" >&2; }

# complain MESSAGE REMEDY...: says what is wrong and what to do.
complain() {
  printf '%serror: %s%s\n' "$RED" "$1" "$RESET" >&2
  shift
  local line
  for line in "$@"; do printf '       %s\n' "$line" >&2; done
}

# die MESSAGE REMEDY...: the same, and ends with exit code 3 (a dependency is missing).
die() {
  complain "$@"
  exit 3
}

# usage_error MESSAGE REMEDY...: the same with exit code 2 (wrong usage).
usage_error() {
  complain "$@"
  exit 2
}

# shown PATH: as somebody in the present folder would write it.
shown() { printf '%s\n' "${1#"$PWD"/}"; }

now() { date +%s; }

# content_hash PATH...: 12 hex digits over names and contents of all files below the paths, whatever their times.
content_hash() {
  (
    cd "$ROOT" || exit 1
    find "$@" -type f ! -path '*/__pycache__/*' ! -path '*/target/*' ! -path '*/.*_cache/*' ! -name '*.pyc' -print0 \
      | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-12
  )
}

# make_state: the folder for everything that is made; ends when it cannot be written.
make_state() {
  mkdir -p "$STATE/log" 2>/dev/null && [[ -w $STATE && -w $STATE/log ]] && return 0
  die "$STATE cannot be written as user $(id -un)" \
    "It belongs to $(stat -c %U "$STATE" 2>/dev/null || echo nobody): use that user, or remove it (as that user: $0 --clean)."
}

# The process group of the command that with_dots waits for, so that an interrupted script can end it.
CHILD_GROUP=

# with_dots LOG COMMAND...: runs the command with its output in LOG, shows that it is alive, shows the log's end on failure.
with_dots() {
  local log=$1 start pid
  shift
  mkdir -p "$(dirname "$log")"
  start=$(now)
  # Its own group: a Ctrl-C reaches this script only, which ends the group as a whole.
  setsid "$@" >"$log" 2>&1 </dev/null 9>&- &
  pid=$!
  CHILD_GROUP=$pid
  while kill -0 "$pid" 2>/dev/null; do
    if (( ($(now) - start) % 15 == 14 )); then info "… $(($(now) - start)) s (log: $(shown "$log"))"; fi
    # Waits for the child itself, a second at most.
    timeout 1 tail --pid="$pid" -f /dev/null || true
  done
  if ! wait "$pid"; then
    CHILD_GROUP=
    tail -n 40 "$log" >&2
    return 1
  fi
  CHILD_GROUP=
}

# end_child: ends what with_dots waits for.
end_child() {
  if [[ -n $CHILD_GROUP ]]; then
    kill -TERM -- "-$CHILD_GROUP" 2>/dev/null || true
    timeout 20 tail --pid="$CHILD_GROUP" -f /dev/null || true
    CHILD_GROUP=
  fi
}

# remember KIND VALUE: notes something that --clean has to remove again.
remember() {
  mkdir -p "$STATE"
  local file=$STATE/made-$1
  grep -qxF -- "$2" "$file" 2>/dev/null || printf '%s\n' "$2" >>"$file"
}

# remembered KIND: what was noted, the newest first.
remembered() {
  [[ -f $STATE/made-$1 ]] && tac "$STATE/made-$1"
  return 0
}

# forget KIND VALUE: takes a note back.
forget() {
  local file=$STATE/made-$1
  [[ -f $file ]] || return 0
  grep -vxF -- "$2" "$file" >"$file.new" || true
  mv "$file.new" "$file"
}
