#!/usr/bin/env bash
# Breaks everything while strategies run, and proves that nothing is lost, doubled or stuck:
#
#   scripts/chaos.sh [--seed N] [--submissions N] [--minutes N] [--yes]
#
#   --seed N         order of submissions and faults; the same seed makes the same plan (default 1)
#   --submissions N  at least so many (default 500); more when the faults need longer
#   --minutes N      at most so long (default 90)
#
# Workers, broker and Docker daemon are killed, stopped and restarted; they are the script's own, with a Docker daemon of its own on
# a small disk in memory, which needs root. Every fault hits at least five submissions that are running, or the run fails.
# The report is written to docs/chaos/; the last line is its figures as JSON. Exit code 0 when all held.
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
# shellcheck source=scripts/lib/test_setup.sh
source "$ROOT/scripts/lib/test_setup.sh"
# shellcheck source=scripts/lib/jar.sh
source "$ROOT/scripts/lib/jar.sh"
cd "$ROOT"

usage() { sed -n '2,12s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; }

seed=1 submissions=500 minutes=90
while (($# > 0)); do
  case $1 in
    --seed | --submissions | --minutes)
      [[ ${2:-} =~ ^[0-9]{1,9}$ ]] || usage_error "$1 needs a number" "For example $1 5."
      declare "${1#--}=$2"
      shift
      ;;
    --yes | -y) ASSUME_YES=true ;;
    -h | --help)
      usage
      exit 0
      ;;
    *) usage_error "'$1' is no option" "See scripts/chaos.sh --help." ;;
  esac
  shift
done
((EUID == 0)) || die "the chaos test needs root" "It mounts a small disk and runs a Docker daemon of its own."

need_java
need_maven
trap stop_our_docker EXIT
properties=()
container_properties
make_state
ensure_jar
mkdir -p docs/chaos
step "chaos: seed $seed, at least $submissions submissions, at most $minutes minutes"
status=0
mvn --quiet -f pom.xml -pl worker -am test -Dgates.skip -Dtest=ChaosTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dtests.groups=faults -Dtests.excludedGroups=none "${properties[@]}" -Dsandbox.jar="$SANDBOX_JAR" \
  -Dchaos.seed="$seed" -Dchaos.submissions="$submissions" -Dchaos.minutes="$minutes" \
  -Dchaos.hits=5 -Dchaos.rolls=12 -Dchaos.out="$ROOT/docs/chaos" || status=1
if [[ -f docs/chaos/chaos-$seed.json ]]; then cat "docs/chaos/chaos-$seed.json"; fi
exit "$status"
