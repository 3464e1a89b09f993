#!/usr/bin/env bash
# The quickstart watched by a real Prometheus: scripts/lib/scrape_check.sh
#
# Runs the quickstart with a reaper beside it, lets Prometheus scrape all, asks every endpoint with curl, and asks Prometheus
# every query of the alerts and of the dashboard. Fails when one is not scraped or a query is refused. Needs promtool, prometheus
# and jq (test.sh installs them) and a free .sandbox.
set -euo pipefail

# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
# shellcheck source=scripts/lib/services.sh
source "$ROOT/scripts/lib/services.sh"

folder=$(mktemp -d)
quickstart_log=$folder/quickstart.log
children=()

# What was started here is stopped, the newest first.
stop_children() {
  local code=$?
  local i
  trap - EXIT
  for ((i = ${#children[@]} - 1; i >= 0; i--)); do
    kill -TERM "${children[i]}" 2>/dev/null || true
    timeout 90 tail --pid="${children[i]}" -f /dev/null || true
  done
  rm -rf "$folder"
  exit "$code"
}
trap stop_children EXIT
trap 'exit 143' TERM INT

# await_line FILE TEXT SECONDS: blocks until the file holds the text.
await_line() {
  local end=$(($(now) + $3))
  until grep -qF -- "$2" "$1" 2>/dev/null; do
    (($(now) < end)) || { tail -n 30 "$1" >&2; die "no '$2' within $3 s" "See above."; }
    sleep 0.3
  done
}

# endpoint LOG: host:port that a service says it serves its metrics on; JSON writes / as \/.
endpoint() {
  sed 's,\\/,/,g' "$1" | grep -m 1 -oE 'metrics and health at http://[^/]+' | sed 's,.*//,,' \
    || die "$(basename "$1") names no address of metrics" "See $1"
}

step "quickstart, left running"
scripts_log=$STATE/log
setsid "$ROOT/scripts/quickstart.sh" --yes --keep-running >"$quickstart_log" 2>&1 </dev/null &
children+=($!)
await_line "$quickstart_log" "broker and workers run until Ctrl-C" 900
bootstrap=$(grep -oE 'SANDBOX_KAFKA_BOOTSTRAP_SERVERS=\S+' "$quickstart_log" | tail -1 | cut -d= -f2)

step "a reaper and Prometheus beside it"
installation=quickstart-$(printf '%s' "$STATE" | sha256sum | cut -c1-12)
SANDBOX_JAR=$(ls "$STATE"/jar/sandbox-*.jar)
export SANDBOX_JAR
SANDBOX_KAFKA_BOOTSTRAP_SERVERS=$bootstrap SANDBOX_CONTAINER_INSTALLATION=$installation SANDBOX_LOGGING_FORMAT=json \
  "$ROOT/scripts/sandbox" reaper >"$folder/reaper.log" 2>&1 </dev/null &
children+=($!)
await_line "$folder/reaper.log" "reaper ready" 60

workers=("$(endpoint "$scripts_log/worker-1.log")" "$(endpoint "$scripts_log/worker-2.log")")
reaper=$(endpoint "$folder/reaper.log")
cp "$ROOT"/deploy/prometheus/*.yml "$folder/"
sed -i -e "s/\"localhost:9464\"/\"${workers[0]}\", \"${workers[1]}\"/" -e "s/\"localhost:9465\"/\"$reaper\"/" \
  -e 's/15s/2s/' "$folder/prometheus.yml"
port=$(free_port 19290)
prometheus --config.file="$folder/prometheus.yml" --storage.tsdb.path="$folder/data" \
  --web.listen-address="127.0.0.1:$port" >"$folder/prometheus.log" 2>&1 </dev/null &
children+=($!)
await_line "$folder/prometheus.log" "Server is ready" 60

# ask QUERY: Prometheus' answer as JSON.
ask() { curl -sS --max-time 10 "http://127.0.0.1:$port/api/v1/query" --data-urlencode "query=$1"; }

# await_value QUERY SECONDS: blocks until the query has a result.
await_value() {
  local end=$(($(now) + $2))
  until (($(ask "$1" | jq '.data.result | length') > 0)); do
    (($(now) < end)) || die "Prometheus has no result for: $1" "$(ask "$1")"
    sleep 0.5
  done
}

await_value 'count(up{job=~"strategy-sandbox-.*"} == 1) == 3' 60

step "the samples once more, so that something moves while Prometheus looks"
mkdir "$folder/again"
for sample in "$ROOT"/samples/*.py; do cp "$sample" "$folder/again/again-$(basename "$sample")"; done
# 1 means that some failed, as they are meant to.
SANDBOX_KAFKA_BOOTSTRAP_SERVERS=$bootstrap "$ROOT/scripts/sandbox" submit --wait --json --timeout 8s --memory 256MiB "$folder/again" >"$folder/again.jsonl" \
  || (($? == 1)) || die "the samples could not be submitted again" "See above."
good "$(wc -l <"$folder/again.jsonl") outcomes"

await_value 'sum(strategy_outcomes_total) >= 26' 60
await_value 'min(reaper_follows_kafka) == 1' 60
await_value 'min(service_ready) == 1' 60
await_value 'max(strategy_queue_records) == 0' 60
good "three services are scraped; outcomes: $(ask 'sum by (status) (strategy_outcomes_total)' | jq -c '.data.result | map({(.metric.status): (.value[1] | tonumber)}) | add')"
good "rejections by rule: $(ask 'sum by (rule) (security_rejections_total) > 0' | jq -c '.data.result | map({(.metric.rule): (.value[1] | tonumber)}) | add')"
good "execution, median: $(ask 'histogram_quantile(0.5, sum by (le) (strategy_phase_seconds_bucket{phase="execute"}))' | jq -r '.data.result[0].value[1]') s"

step "the endpoints, as curl shows them"
for service in "${workers[0]}" "$reaper"; do
  for path in healthz readyz; do
    info "http://$service/$path -> $(curl -sS --max-time 5 -w ' %{http_code}' "http://$service/$path" | tr -d '\n')"
  done
  info "http://$service/metrics -> $(curl -sS --max-time 5 "http://$service/metrics" | grep -vc '^#') series"
done

step "every query of alerts and dashboard"
# shellcheck disable=SC2016 # Grafana's variables
mapfile -t queries < <(
  jq -r '.. | .expr? // empty' "$ROOT/deploy/grafana/strategy-sandbox.json" | sed 's/\$__rate_interval/1m/g; s/\$job/.*/g'
  curl -sS "http://127.0.0.1:$port/api/v1/rules" | jq -r '.data.groups[].rules[].query'
)
answered=0
for query in "${queries[@]}"; do
  [[ $(ask "$query" | jq -r .status) == success ]] || die "Prometheus refuses: $query" "$(ask "$query")"
  if (($(ask "$query" | jq '.data.result | length') > 0)); then answered=$((answered + 1)); fi
done
good "${#queries[@]} queries are accepted, $answered have data now"
firing=$(curl -sS "http://127.0.0.1:$port/api/v1/alerts" | jq -r '[.data.alerts[] | select(.state == "firing") | .labels.alertname] | join(" ")')
good "alerts that fire: ${firing:-none}"

step "the dashboard, drawn from what Prometheus holds"
empty=$(python3 "$ROOT/scripts/lib/dashboard_page.py" "$ROOT/deploy/grafana/strategy-sandbox.json" "http://127.0.0.1:$port" \
  "$STATE/dashboard.html")
[[ -z $empty ]] || die "these panels have no data after a run of the samples: ${empty//$'\n'/, }" "$STATE/dashboard.html shows the others"
good "every panel has data: $(shown "$STATE/dashboard.html")"
if command -v chromium >/dev/null; then
  chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --window-size=1240,2100 --user-data-dir="$folder/browser" \
    --screenshot="$STATE/dashboard.png" "file://$STATE/dashboard.html" >"$folder/browser.log" 2>&1 \
    || die "Chromium could not draw the page" "$(tail -5 "$folder/browser.log")"
  good "as a picture: $(shown "$STATE/dashboard.png")"
fi
