#!/usr/bin/env bash
# Runs the tests: scripts/test.sh [--yes] [STAGE...]
#
#   fast    formatters, static analysis, unit tests of Java and Python, coverage bounds; needs no Docker
#   docker  real containers, and the real strategies through them
#   faults  kill -9 of workers, broker, reaper and Docker daemon in the middle of work; a short form of chaos.sh (needs root)
#   long    what takes long: a hundred containers, the same jar on a newer JDK, quickstart from nothing and its clean-up,
#           bills of materials, the README's commands in a bare Debian (needs root)
#
# Without a stage it runs fast, docker and faults. What is missing is installed after asking, or at once with --yes.
set -euo pipefail

# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
# shellcheck source=scripts/lib/install.sh
source "$ROOT/scripts/lib/install.sh"
# shellcheck source=scripts/lib/docker.sh
source "$ROOT/scripts/lib/docker.sh"
# shellcheck source=scripts/lib/image.sh
source "$ROOT/scripts/lib/image.sh"
# shellcheck source=scripts/lib/jar.sh
source "$ROOT/scripts/lib/jar.sh"
# shellcheck source=scripts/lib/worker_image.sh
source "$ROOT/scripts/lib/worker_image.sh"
# shellcheck source=scripts/lib/kafka_image.sh
source "$ROOT/scripts/lib/kafka_image.sh"
# shellcheck source=scripts/lib/python.sh
source "$ROOT/scripts/lib/python.sh"
# shellcheck source=scripts/lib/test_setup.sh
source "$ROOT/scripts/lib/test_setup.sh"
cd "$ROOT"

usage() { sed -n '2,11s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; }

stages=()
while (($# > 0)); do
  case $1 in
    --yes | -y) ASSUME_YES=true ;;
    -h | --help)
      usage
      exit 0
      ;;
    fast | docker | faults | long) stages+=("$1") ;;
    *)
      echo "error: '$1' is no stage" >&2
      usage >&2
      exit 2
      ;;
  esac
  shift
done
((${#stages[@]} > 0)) || stages=(fast docker faults)

summary=()
failed=false
passed_tests=0
failed_tests=0

# maven ARGUMENT...: Maven without download chatter.
maven() { mvn --quiet -f "$ROOT/pom.xml" "$@"; }

# count_tests STAGE: adds up the reports; a skipped test fails the stage, and so does a stage without tests.
count_tests() {
  local reports tests failures skipped
  reports=$(find "$ROOT"/common/target/surefire-reports "$ROOT"/worker/target/surefire-reports -name 'TEST-*.xml' 2>/dev/null || true)
  [[ -n $reports ]] || { echo "error: stage $1 ran no test" >&2; return 1; }
  # shellcheck disable=SC2086 # one path a line, none has blanks
  read -r tests failures skipped < <(
    grep -hoE '<testsuite [^>]*>' $reports | awk '
      function value(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
      { t += value("tests"); f += value("failures") + value("errors"); s += value("skipped") }
      END { print t + 0, f + 0, s + 0 }'
  )
  passed_tests=$((passed_tests + tests - failures - skipped))
  failed_tests=$((failed_tests + failures))
  info "$1: $tests Java tests, $failures failed, $skipped skipped"
  ((skipped == 0)) || { echo "error: a skipped test proves nothing; stage $1 fails" >&2; return 1; }
  ((tests > 0)) || { echo "error: stage $1 ran no test" >&2; return 1; }
}

# tagged TAGS PROPERTY...: the Java tests that carry one of the tags.
tagged() {
  local stage=$1 status=0
  shift
  rm -rf "$ROOT"/{common,worker}/target/surefire-reports
  maven test -Dtests.groups="$stage" -Dtests.excludedGroups=none \
    -Dsurefire.failIfNoSpecifiedTests=false "$@" || status=1
  count_tests "$stage" || status=1
  return "$status"
}

# pytest_in FOLDER ARGUMENT...: the tests there; a skipped one fails.
pytest_in() {
  local output status=0 folder=$1
  shift
  output=$(cd "$folder" && "$PYTHON" -m pytest "$@" 2>&1) || status=1
  tail -n 25 <<<"$output"
  if grep -qE '[0-9]+ (skipped|xfailed)' <<<"$output"; then
    echo "error: a skipped Python test proves nothing" >&2
    status=1
  fi
  passed_tests=$((passed_tests + $(grep -oE '[0-9]+ passed' <<<"$output" | tail -1 | grep -oE '[0-9]+' || echo 0)))
  return "$status"
}

python_tests() {
  local status=0
  # Chained, because the shell goes on after a failure in what an || follows.
  (
    cd deploy/sandbox-image \
      && "$PYTHON" -m ruff check . ../../worker/src/test/python ../worker-image ../kubernetes ../../scripts/lib \
      && "$PYTHON" -m ruff format --check . ../../worker/src/test/python ../worker-image ../kubernetes ../../scripts/lib \
      && "$PYTHON" -m mypy \
      && cd "$ROOT/docs/examples" \
      && "$PYTHON" -m ruff check . \
      && "$PYTHON" -m ruff format --check . \
      && "$PYTHON" -m mypy
  ) || return 1
  pytest_in deploy/sandbox-image || status=1
  pytest_in docs/examples -m "not services" || status=1
  return "$status"
}

# python_client_tests: the examples with a broker and a worker of their own.
python_client_tests() {
  ensure_jar
  # For these tests alone.
  SANDBOX_CONTAINER_DOCKER_HOST=$(docker_endpoint) SANDBOX_CONTAINER_IMAGE=$(image_tag) \
    SANDBOX_DATASET_WORKER_PATH=$TEST_DATASET pytest_in docs/examples -m services
}

shell_checks() {
  command -v shellcheck >/dev/null || install_packages "shellcheck" shellcheck
  shellcheck -x scripts/*.sh scripts/sandbox scripts/lib/*.sh .ci/run deploy/worker-image/launch deploy/worker-image/healthcheck
}

# alert_rules: the rules load, and each fires when it should and not when it should not.
alert_rules() {
  command -v promtool >/dev/null || install_prometheus
  (cd deploy/prometheus && promtool check config prometheus.yml && promtool test rules alerts_test.yml)
}

# manifests: Kubernetes objects against the schemas of the API, without a cluster.
manifests() {
  local python
  python=$(venv_of kubernetes deploy/kubernetes/requirements.txt) || return 1
  "$python" deploy/kubernetes/check.py
}

stage_fast() {
  local status=0
  step "shell scripts"
  shell_checks || status=1
  step "Python: ruff, mypy, pytest"
  ensure_venv
  python_tests || status=1
  step "Prometheus alerts: promtool"
  alert_rules || status=1
  step "Kubernetes manifests"
  manifests || status=1
  step "Java: formatter, Error Prone, NullAway, unit tests, architecture, coverage"
  # From scratch, because an incremental build leaves out the checks of what did not change.
  maven clean verify -Pbenchmarks || status=1
  count_tests fast || status=1
  return "$status"
}

stage_docker() {
  local properties=()
  container_properties
  ensure_kafka_image
  properties+=("-Dkafka.image=$(kafka_image_tag)")
  local status=0
  command -v chromium >/dev/null || command -v google-chrome >/dev/null \
    || install_packages "Chromium, to look at report pages" chromium
  tagged "docker | browser" "${properties[@]}" || status=1
  step "setup script: installs nothing that is there, and finds nothing that fails"
  scripts/setup_docker_sandbox.sh --yes || status=1
  scripts/setup_docker_sandbox.sh --check || status=1
  step "quickstart: the samples must end as samples/expected.tsv says"
  scripts/quickstart.sh --yes || status=1
  step "the Python client and loop of docs/examples"
  python_client_tests || status=1
  step "the quickstart, watched by Prometheus"
  command -v prometheus >/dev/null || install_prometheus
  command -v jq >/dev/null || install_packages "jq" jq
  command -v curl >/dev/null || install_packages "curl" curl
  scripts/lib/scrape_check.sh || status=1
  step "the commands of docs/DOCKER_SANDBOX.md"
  scripts/lib/docs_check.sh || status=1
  step "the worker's image"
  scripts/lib/worker_image_check.sh --yes || status=1
  step "deploy/compose"
  scripts/lib/compose_check.sh --yes || status=1
  return "$status"
}

stage_faults() {
  local properties=()
  container_properties
  [[ -f $(find worker/target -name 'worker-*-all.jar' -print -quit 2>/dev/null || true) ]] || maven package -DskipTests
  tagged faults "${properties[@]}"
}

stage_long() {
  local properties=() newer status=0
  container_properties
  tagged long "${properties[@]}" || status=1
  step "200,000 inputs for the validator, and what of 50,000 it accepts is run"
  maven test -pl worker -am -Dtest='FuzzTest,HarmTest#noAcceptedRelativeOfAnAttackDoesHarm' -Dtests.excludedGroups=none \
    -Dfuzz.inputs=200000 -Dfuzz.proven=50000 -Dsurefire.failIfNoSpecifiedTests=false "${properties[@]}" || status=1
  for newer in /usr/lib/jvm/*; do
    if [[ -x $newer/bin/java && $("$newer/bin/java" -version 2>&1 | head -1) =~ \"(2[1-9]|[3-9][0-9]) ]]; then
      step "unit tests on $newer"
      (export JAVA_HOME=$newer && maven test -Dgates.skip) || status=1
      break
    fi
  done
  step "quickstart from nothing, and its clean-up"
  scripts/lib/clean_check.sh || status=1
  step "bills of materials, and a release's parts"
  scripts/sbom.sh || status=1
  if ((EUID == 0)); then
    step "the README's commands in a bare Debian"
    scripts/lib/fresh_check.sh || status=1
  fi
  return "$status"
}

run_stage() {
  local stage=$1 start status=passed
  start=$(now)
  step "stage $stage"
  if ! "stage_$stage"; then
    status=FAILED
    failed=true
  fi
  summary+=("$(printf '%-7s %-7s %5d s' "$stage" "$status" $(($(now) - start)))")
}

need_java
need_maven
# A daemon that the tests had to start is stopped again; one that was there is left alone.
trap stop_our_docker EXIT
for stage in "${stages[@]}"; do
  run_stage "$stage"
done

echo
echo "Summary"
printf '  %s\n' "${summary[@]}"
if [[ $failed == true && $failed_tests == 0 ]]; then failed_tests=1; fi
echo "$passed_tests passed, $failed_tests failed"
[[ $failed == false ]]
