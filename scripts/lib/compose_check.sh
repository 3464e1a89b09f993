#!/usr/bin/env bash
# Starts deploy/compose with images that are built here, and shows that it works: scripts/lib/compose_check.sh [--yes]
#
# The samples must end as samples/expected.tsv says; Prometheus must scrape two workers and the reaper; a worker that is killed
# must be missed by nobody; afterwards no container, network or volume is left. Grafana is not started: its image is only in a
# registry.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
for part in common install docker image jar dataset worker_image; do
  # shellcheck source=/dev/null
  source "$here/lib/$part.sh"
done
cd "$ROOT"
if [[ ${1:-} == --yes ]]; then export ASSUME_YES=true; fi

PROJECT=sandboxcheck$$
COMPOSE=(docker-compose)
folder=$(mktemp -d)

compose() { "${COMPOSE[@]}" --project-name "$PROJECT" --file "$ROOT/deploy/compose/compose.yaml" "$@"; }

# Everything that belongs to this run carries the project's or the installation's label.
finish() {
  local code=$? ids
  trap - EXIT
  if ((code != 0)); then
    compose ps >&2 || true
    compose logs --no-color --tail 25 >&2 || true
  fi
  compose --profile tools down --volumes --timeout 60 >"$folder/down.log" 2>&1 || code=1
  ids=$(docker ps --all --quiet --filter "label=org.strategysandbox.installation=$PROJECT")
  if [[ -n $ids ]]; then
    echo "error: containers of strategies are left: $ids" >&2
    # shellcheck disable=SC2086 # one id a line
    docker rm --force $ids >/dev/null
    code=1
  fi
  rm -rf "$folder"
  exit "$code"
}

ensure_compose() {
  if docker compose version >/dev/null 2>&1; then
    COMPOSE=(docker compose)
  elif ! command -v docker-compose >/dev/null; then
    install_packages "docker-compose" docker-compose
  fi
}

# ensure_prometheus_image: from a registry's name if it is there, else made of Debian's package.
ensure_prometheus_image() {
  local tag
  tag=strategy-sandbox-prometheus:$(content_hash deploy/compose/prometheus)
  if ! image_exists "$tag"; then
    ensure_base
    with_dots "$STATE/log/prometheus.log" env DOCKER_BUILDKIT=0 docker build --network host --rm --force-rm \
      --build-arg "BASE_IMAGE=$BASE" --build-arg "CA_CERTIFICATES=$(local_certificates)" --tag "$tag" "$ROOT/deploy/compose/prometheus" \
      || die "the image of Prometheus could not be built" "See $STATE/log/prometheus.log"
    remember image "$tag"
  fi
  export PROMETHEUS_IMAGE=$tag
}

# await SECONDS WHAT COMMAND...: until the command succeeds.
await() {
  local end=$(($(now) + $1)) what=$2
  shift 2
  until "$@" >"$folder/awaited" 2>&1; do
    if (($(now) >= end)); then
      tail -n 5 "$folder/awaited" >&2
      die "not in time: $what" "See the logs below."
    fi
    timeout 1 tail -f /dev/null || true
  done
}

healthy() { [[ $(docker inspect --format '{{.State.Health.Status}}' "$(compose ps -q "$1")") == healthy ]]; }

# prometheus_says QUERY: the value of the first series.
prometheus_says() {
  # shellcheck disable=SC2016 # the container's shell expands them
  compose exec -T worker-2 /usr/bin/bash -c '
    exec 3<>/dev/tcp/prometheus/9090
    printf "GET /api/v1/query?query=%s HTTP/1.0\r\nHost: x\r\n\r\n" "$1" >&3
    while IFS= read -r line <&3 || [[ -n $line ]]; do printf "%s\n" "$line"; done' ask "$1" | grep -oE '"[0-9.]+"\]' | tr -d '"]' | head -n 1
}

scraped() { [[ $(prometheus_says 'sum(up)') == 3 ]]; }

make_state
ensure_docker
ensure_compose
ensure_image
ensure_worker_image
ensure_dataset "$(cat "$STATE/image")" "$PROJECT"
ensure_prometheus_image
trap finish EXIT
trap 'exit 143' TERM INT

DOCKER_GID=$(stat -c %g /var/run/docker.sock)
export DOCKER_GID SANDBOX_INSTALLATION=$PROJECT SANDBOX_DATASET=$STATE/dataset STRATEGIES=$ROOT/samples
SANDBOX_IMAGE=$(cat "$STATE/image")
SANDBOX_WORKER_IMAGE=$(cat "$STATE/worker-image")
printf "unused\n" >"$folder/password"
export SANDBOX_IMAGE SANDBOX_WORKER_IMAGE GRAFANA_PASSWORD_FILE=$folder/password
export SANDBOX_INTAKE_SLOTS=1 SANDBOX_POOL_SIZE=1 SANDBOX_LIMITS_MEMORY=512MiB SANDBOX_LIMITS_WALL_CLOCK=60s
export SANDBOX_INTAKE_DRAIN_TIMEOUT=20s PROMETHEUS_PORT=0 COMPOSE_HTTP_TIMEOUT=120

step "docker-compose up"
compose up --detach >"$folder/up.log" 2>&1 || { cat "$folder/up.log" >&2; die "compose did not start" "See above."; }
for service in worker-1 worker-2 reaper; do await 120 "$service is healthy" healthy "$service"; done
good "broker, topics, proxy, two workers, reaper and Prometheus run"

step "the samples"
compose run --rm -T client submit --wait --json --wait-timeout 4m --timeout 10s --memory 256m /strategies >"$folder/outcomes" 2>"$folder/submit.log" \
  || (($? == 1)) || { cat "$folder/submit.log" >&2; exit 1; }
awk -F '\t' 'FNR == 1 {file++} file == 1 && FNR > 1 {print $2}' "$ROOT/samples/expected.tsv" | sort >"$folder/expected"
grep -oE '"status":"[a-z_]+"' "$folder/outcomes" | cut -d'"' -f4 | sort >"$folder/ended"
diff "$folder/expected" "$folder/ended" || die "samples ended otherwise than samples/expected.tsv says" "$(cat "$folder/submit.log")"
good "$(wc -l <"$folder/ended") samples ended as expected"

step "a worker cannot reach the daemon but through the proxy"
compose exec -T worker-1 /usr/bin/bash -c '! test -e /var/run/docker.sock' || die "the daemon's socket is in a worker" "See compose.yaml."

step "Prometheus"
await 60 "two workers and a reaper are scraped" scraped
good "outcomes counted: $(prometheus_says 'sum(strategy_outcomes_total)')"

step "a worker is killed; its work and its containers are not lost"
docker kill --signal KILL "$(compose ps -q worker-1)" >/dev/null
compose run --rm -T client submit --wait --json --wait-timeout 2m /strategies/03_low_price_momentum.py >"$folder/again" 2>&1 \
  || { cat "$folder/again" >&2; exit 1; }
good "the other worker went on"
compose stop --timeout 60 worker-1 worker-2 >/dev/null 2>&1
none_left() { [[ -z $(docker ps --all --quiet --filter "label=org.strategysandbox.installation=$PROJECT") ]]; }
await 60 "the reaper has removed the killed worker's containers" none_left
good "no container of a strategy is left"
