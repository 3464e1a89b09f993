#!/usr/bin/env bash
# Prepares this machine for sandboxed runs and says of each part whether it is well. --help says more.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=scripts/lib/common.sh
source "$here/lib/common.sh"
# shellcheck source=scripts/lib/install.sh
source "$here/lib/install.sh"
# shellcheck source=scripts/lib/docker.sh
source "$here/lib/docker.sh"
# shellcheck source=scripts/lib/image.sh
source "$here/lib/image.sh"
# shellcheck source=scripts/lib/jar.sh
source "$here/lib/jar.sh"
# shellcheck source=scripts/lib/dataset.sh
source "$here/lib/dataset.sh"
# shellcheck source=scripts/lib/host_checks.sh
source "$here/lib/host_checks.sh"
cd "$ROOT"

usage() {
  cat <<'TEXT'
Usage: scripts/setup_docker_sandbox.sh [--check] [--yes]

Checks memory, disk, Docker (20.10 or newer), kernel, cgroups, swap accounting, storage driver, seccomp and Landlock; builds the sandbox
image, the worker's jar and a sample dataset where they are missing; and shows in test containers that the filter of system
calls and the configuration hold. Safe to run again: what is there is kept.

  --check  change nothing: no installation, no build, no daemon is started; only say what is missing
  --yes    install what is missing (Debian, Ubuntu) without asking
  --help   show this

Each line is PASS, WARN (works, with a restriction) or FAIL, and is followed by the remedy.
Exit codes: 0 nothing failed, 2 wrong usage, 3 something failed or is missing.
TEXT
}

check_only=false
while (($#)); do
  case $1 in
    --check) check_only=true ;;
    --yes | -y) ASSUME_YES=true ;;
    -h | --help)
      usage
      exit 0
      ;;
    *) usage_error "'$1' is no option of this script" "scripts/setup_docker_sandbox.sh --help lists them." ;;
  esac
  shift
done

# sandbox_image: the image that the configuration names, else what was built here for the present sources.
sandbox_image() { printf '%s\n' "${SANDBOX_CONTAINER_IMAGE:-$(image_tag)}"; }

build() {
  ensure_image
  ensure_dataset "$(sandbox_image)" setup
  need_java
  ensure_jar
}

# doctor_checks: configuration, dataset, capacity and runs through the product itself.
doctor_checks() {
  local jar lines status=0
  jar=${SANDBOX_JAR:-$(jar_path)}
  if [[ ! -f $jar ]]; then
    warn "configuration" "not checked: the worker's jar is not built" "$0 (without --check) builds it."
    return 0
  fi
  if ! java_home >/dev/null; then
    warn "configuration" "not checked: no Java 17 or newer" "Install openjdk-17-jdk-headless."
    return 0
  fi
  lines=$(SANDBOX_JAR=$jar SANDBOX_CONTAINER_IMAGE=$(sandbox_image) JAVA_HOME=$(java_home) \
    scripts/sandbox doctor --no-kafka 2>&1) || status=$?
  doctor_findings <<<"$lines"
  # What it prints says so too, unless it did not get that far.
  if ((status != 0 && FAILED == 0)); then
    fail "doctor" "it ended with exit code $status" "Run: scripts/sandbox doctor --no-kafka"
  fi
}

supported_platform
check_machine
if [[ $check_only == false ]]; then
  ensure_docker
fi
if check_docker; then
  check_host
  if [[ $check_only == false ]]; then build; fi
  if check_image "$(sandbox_image)"; then
    check_outer_profile "$(sandbox_image)"
    check_runner "$(sandbox_image)"
    doctor_checks
  fi
fi
summary
