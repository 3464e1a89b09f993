#!/usr/bin/env bash
# Proves that the attacks of the validator's corpus do harm: scripts/prove.sh [--all] [--sort] [FILE|FOLDER...]
#
# Without arguments it runs what is new or changed since worker/src/test/resources/validation/proofs.tsv was written, and
# writes that file anew; an attack that reaches nothing is named, and belongs in refused/ instead. --sort moves such files,
# and those of refused/ that do reach harm, to where they belong. --all runs every attack again.
# With arguments it prints for each source, as a JSON line, which harm it reaches. Nothing is validated; everything runs
# in a container of the sandbox image without network, and is ended just before the harm happens.
set -euo pipefail

# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
# shellcheck source=scripts/lib/install.sh
source "$ROOT/scripts/lib/install.sh"
# shellcheck source=scripts/lib/docker.sh
source "$ROOT/scripts/lib/docker.sh"
# shellcheck source=scripts/lib/image.sh
source "$ROOT/scripts/lib/image.sh"
# shellcheck source=scripts/lib/python.sh
source "$ROOT/scripts/lib/python.sh"

CORPUS=$ROOT/worker/src/test/resources/validation

options=()
while [[ ${1:-} == -* ]]; do
  case $1 in
    -h | --help)
      sed -n '2,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
      exit 0
      ;;
    --all | --sort) options+=("$1") ;;
    *) usage_error "'$1' is no option" "See $0 --help" ;;
  esac
  shift
done

trap stop_our_docker EXIT
ensure_docker
ensure_image
ensure_venv
prove() { "$PYTHON" "$ROOT/worker/src/test/python/prove.py" --image "$(image_tag)" "$@"; }

if (($# > 0)); then
  prove "$@"
else
  prove "${options[@]}" --corpus "$CORPUS"
fi
