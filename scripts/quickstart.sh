#!/usr/bin/env bash
# From nothing to results: prepares what is missing, starts a broker and two workers, submits strategies, shows what came
# of them and stops what it started. --help says more.
set -euo pipefail
# Services of one run must not be mixed up with another's settings.
unset "${!SANDBOX_KAFKA_@}" "${!SANDBOX_DATASET_@}" "${!SANDBOX_CONTAINER_@}" SANDBOX_JAR SANDBOX_CONFIG

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
# shellcheck source=scripts/lib/services.sh
source "$here/lib/services.sh"

usage() {
  cat <<'TEXT'
Usage: scripts/quickstart.sh [--yes] [--strategies FILE|DIR] [--keep-running]
       scripts/quickstart.sh --clean

Runs strategies from a Kafka topic through validation and single-use containers to published outcomes, on this machine.

  --yes                  install what is missing (Debian, Ubuntu) without asking
  --strategies FILE|DIR  strategies to run: a .jsonl of {"id", "code"}, a .py, or a folder of .py (default: samples/)
  --keep-running         leave broker and workers running after the table, until Ctrl-C
  --clean                remove everything that this script made: containers, images, dataset, jar, state; stop the
                         Docker daemon if this script had started it. Installed packages and Maven's own cache stay.
  --help                 show this

What it makes is kept in .sandbox/ (SANDBOX_STATE names another folder), so that later runs are short.
A Docker daemon that works is used as it is. SANDBOX_OFFLINE=true asks no image registry.
Exit codes: 0 every strategy has an outcome (of the samples: the expected one), 1 not so, 2 wrong usage,
3 something needed is missing.
TEXT
}

strategies=$ROOT/samples
samples=true
clean=false
keep_running=false
while (($#)); do
  case $1 in
    --yes | -y) ASSUME_YES=true ;;
    --strategies)
      [[ -n ${2:-} ]] || usage_error "--strategies needs a file or a folder" "For example: --strategies my.jsonl"
      strategies=$2
      samples=false
      shift
      ;;
    --strategies=*)
      strategies=${1#*=}
      samples=false
      ;;
    --clean) clean=true ;;
    --keep-running) keep_running=true ;;
    --help | -h)
      usage
      exit 0
      ;;
    *) usage_error "unknown option $1" "scripts/quickstart.sh --help lists them." ;;
  esac
  shift
done
[[ -r $strategies ]] || usage_error "there is no readable file or folder $strategies" "Check the path."
if ! $samples; then strategies=$(readlink -f -- "$strategies"); fi

# The same for every run in this folder, so that --clean finds what an interrupted run left.
INSTALLATION=quickstart-$(printf '%s' "$STATE" | sha256sum | cut -c1-12)
started=$(now)
preparing=
unexpected=false

# lock: one quickstart a folder at a time.
lock() {
  exec 9>"$STATE/lock"
  flock --nonblock 9 || die "another quickstart is at work in $STATE" "Wait for it, or stop it with Ctrl-C in its terminal."
}

# finish: on every way out. What was prepared stays, for the next run; what runs is stopped.
finish() {
  local code=$?
  trap - EXIT
  # A second Ctrl-C must not leave half of it running.
  trap '' INT TERM HUP
  if [[ -n $preparing ]]; then
    kill -TERM "$preparing" 2>/dev/null || true
    wait "$preparing" 2>/dev/null || true
  fi
  end_child
  if [[ -d $RUN ]]; then
    info "stopping broker and workers"
    stop_services
    remove_our_containers "$INSTALLATION"
  fi
  exit "$code"
}

clean() {
  if [[ ! -d $STATE ]]; then
    good "nothing to clean: there is no $STATE"
    return 0
  fi
  make_state
  lock
  stop_services
  if docker_answers; then
    remove_our_containers "$INSTALLATION"
    remove_our_images
  elif [[ -f $STATE/made-image ]]; then
    die "the Docker daemon does not answer, so the images made here cannot be removed" "Start it and run --clean again."
  fi
  stop_our_docker
  remove_our_targets
  remove_state
}

# remove_state: what is not ours, such as a dataset that was put there, stays.
remove_state() {
  if [[ -f $STATE/dataset.made-from ]]; then rm -rf "$STATE/dataset"; fi
  rm -rf "$STATE"/{dataset.part,dataset.made-from,image,jar,log,outcomes.jsonl,sources.jsonl,run,lock} "$STATE"/made-*
  if rmdir "$STATE" 2>/dev/null; then
    good "removed what the quickstart had made"
  else
    good "removed what the quickstart had made; in $STATE stays what it did not make: $(find "$STATE" -mindepth 1 -maxdepth 1 -printf '%f ')"
  fi
}

# prepare_image_and_dataset: in the background, while the jar is built and the broker starts.
prepare_image_and_dataset() {
  trap 'end_child; exit 143' TERM
  trap - EXIT
  ensure_image
  ensure_dataset "$(cat "$STATE/image")" "$INSTALLATION"
}

# divide_the_machine: sets slots and memory so that two workers fit beside each other.
divide_the_machine() {
  local total cpus usable each=$((2048 * 1024 * 1024))
  total=$(docker info --format '{{.MemTotal}}')
  cpus=$(docker info --format '{{.NCPU}}')
  # Half of the 80 % that the worker's own check allows, because there are two.
  usable=$((total * 40 / 100))
  if ((each > usable)); then each=$usable; fi
  ((each >= 256 * 1024 * 1024)) || die "$((total >> 20)) MiB of memory are too little for two workers" "Use a machine with 1 GiB or more."
  slots=$((usable / each))
  # A strategy gets half a CPU, so a machine with two runs four: two in each worker.
  if ((slots > cpus)); then slots=$cpus; fi
  if ((slots > 10)); then slots=10; fi
  export SANDBOX_INTAKE_SLOTS=$slots SANDBOX_LIMITS_MEMORY=$each SANDBOX_POOL_SIZE=$slots
  tmpfs=$((each / 2))
}

# compare_with_expected: whether every sample ended as samples/expected.tsv says.
compare_with_expected() {
  awk -F '\t' -v prefix="$prefix" '
    FNR == 1 {source++}
    source == 1 && FNR > 1 {status[$1] = $2; detail[$1] = $3; expected++}
    # Quotes inside texts are escaped in JSON, so these patterns meet keys only.
    function value(pattern, text) {
      if (!match($0, pattern "\"[^\"]*\"")) return ""
      text = substr($0, RSTART, RLENGTH); sub(/"$/, "", text); sub(/.*"/, "", text); return text
    }
    source == 2 {
      id = substr(value("\"submissionId\":"), length(prefix) + 1) ".py"
      ended = value("\"status\":")
      why = value("\"failure\":\\{\"kind\":")
      if (ended == "rejected") why = value("\"violations\":\\[\\{\"rule\":")
      if (ended == status[id] && (detail[id] == "-" || why == detail[id])) right++
      else printf "    %s: %s %s, expected: %s %s\n", id, ended, why, status[id], detail[id]
    }
    END {printf "    %d of %d samples ended as samples/expected.tsv says\n", right, expected; exit right != expected}
  ' "$ROOT/samples/expected.tsv" "$1" >&2
}

supported_platform
if $clean; then
  clean
  exit 0
fi
make_state
lock
trap finish EXIT
# A progress line may be half written.
trap 'echo >&2; exit 130' INT
trap 'exit 143' TERM HUP

step "checking what is needed"
stop_services
install_missing
ensure_docker
export DOCKER_CLI_HINTS=false
mapfile -t packages < <(base_packages)
if ((${#packages[@]})); then install_packages "tools that make a base image, because no image registry answers" "${packages[@]}"; fi
good "Docker $(docker version --format '{{.Server.Version}}'), JDK in $JAVA_HOME"
divide_the_machine
remove_our_containers "$INSTALLATION"

prepare_image_and_dataset &
preparing=$!
ensure_jar
if ! $samples; then
  # What cannot be read is said before anything is started; what the policy refuses is an outcome like any other.
  code=0
  "$ROOT/scripts/sandbox" validate --json "$strategies" >"$STATE/sources.jsonl" 9>&- || code=$?
  ((code <= 1)) || exit "$code"
  expected=$(wc -l <"$STATE/sources.jsonl")
fi
# Short-lived processes on a busy machine start faster without the second compiler.
export SANDBOX_JAVA_OPTS="-XX:TieredStopAtLevel=1 -Xmx512m ${SANDBOX_JAVA_OPTS:-}"
export SANDBOX_LOGGING_FORMAT=json
port=$(free_port 19092)
SANDBOX_KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:$port
export SANDBOX_KAFKA_BOOTSTRAP_SERVERS
start_service broker broker --data "$RUN/broker" --port "$port" --controller-port "$(free_port $((port + 1)))"
if ! wait "$preparing"; then
  preparing=
  exit 3
fi
preparing=

step "starting a broker and two workers ($slots at a time each)"
SANDBOX_CONTAINER_DOCKER_HOST=$(docker_endpoint)
SANDBOX_CONTAINER_IMAGE=$(cat "$STATE/image")
export SANDBOX_CONTAINER_DOCKER_HOST SANDBOX_CONTAINER_IMAGE SANDBOX_CONTAINER_INSTALLATION=$INSTALLATION
export SANDBOX_DATASET_WORKER_PATH=$STATE/dataset
await_service broker 90
for number in 1 2; do start_service "worker-$number" worker --set limits.tmpfs=$tmpfs; done
for number in 1 2; do await_service "worker-$number" 90; done
good "Kafka at $SANDBOX_KAFKA_BOOTSTRAP_SERVERS (logs: $(shown "$STATE/log"))"

step "submitting $(shown "$strategies")"
prefix=$(date +%H%M%S)-
outcomes=$STATE/outcomes.jsonl
options=(--wait --table --save "$outcomes" --source quickstart --id-prefix "$prefix")
if $samples; then
  # Lower limits than the workers', so that the samples that exceed them end soon.
  options+=(--timeout 8s --memory 256MiB)
else
  options+=(--wait-timeout 12h)
fi
code=0
run_service submit submit "${options[@]}" "$strategies" || code=$?
# 1: not every strategy succeeded, which is no failure of this script.
((code <= 1)) || exit "$code"
if $samples; then
  compare_with_expected "$outcomes" || unexpected=true
elif (($(wc -l <"$outcomes") < expected)); then
  complain "$((expected - $(wc -l <"$outcomes"))) of $expected strategies could not be submitted" "The lines above say why."
  unexpected=true
fi

if $keep_running; then
  step "broker and workers run until Ctrl-C; in another terminal:"
  info "export SANDBOX_KAFKA_BOOTSTRAP_SERVERS=$SANDBOX_KAFKA_BOOTSTRAP_SERVERS"
  info "scripts/sandbox submit --wait my_strategy.py"
  info "scripts/sandbox results --csv"
  trap 'interrupted=true' INT
  interrupted=false
  while ! $interrupted && service_runs broker; do sleep 1; done
  trap 'exit 130' INT
fi

info "stopping broker and workers"
stop_services
left=$(our_containers "$INSTALLATION" | wc -l)
good "containers left: $left; total time $(($(now) - started)) s; outcomes as JSON: $(shown "$outcomes")"
remove_our_containers "$INSTALLATION"
cat >&2 <<TEXT

Next:
    scripts/sandbox run samples/05_revenue_momentum.py     one strategy, without Kafka
    scripts/sandbox validate my_strategy.py                what the policy says about it
    scripts/quickstart.sh --strategies my.jsonl            your strategies: {"id": …, "code": …} a line
    scripts/quickstart.sh --keep-running                   leaves the services up to play with
    scripts/quickstart.sh --clean                          removes everything that was made
    docs/DOCKER_SANDBOX.md                                 installation, configuration, troubleshooting
TEXT
if our_daemon_runs; then info "The Docker daemon that was started here goes on running for these; --clean stops it."; fi
if ((left > 0)) || $unexpected; then exit 1; fi
