# shellcheck shell=bash
# Sourced: broker and workers of the quickstart, as processes that are always stopped again.

RUN=$STATE/run

# free_port FROM: prints the first port from FROM on that nothing listens on.
free_port() {
  local port
  for ((port = $1; port < $1 + 500; port++)); do
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      printf '%s\n' "$port"
      return 0
    fi
  done
  die "no free port between $1 and $port" "Stop what listens there."
}

# start_service NAME COMMAND...: runs scripts/sandbox COMMAND in the background, its output in the log of that name.
start_service() {
  local name=$1
  shift
  mkdir -p "$RUN"
  # Its own session: a Ctrl-C must reach this script alone, which stops services in their order.
  setsid "$ROOT/scripts/sandbox" "$@" >"$STATE/log/$name.log" 2>&1 </dev/null 9>&- &
  printf '%s\n' "$!" >"$RUN/$name.pid"
}

# run_service NAME COMMAND...: the same in the foreground; a Ctrl-C reaches it.
run_service() (
  printf '%s\n' "$BASHPID" >"$RUN/$1.pid"
  shift
  exec "$ROOT/scripts/sandbox" "$@" 9>&-
)

service_runs() {
  local pid
  pid=$(cat "$RUN/$1.pid" 2>/dev/null) || return 1
  # A pid may belong to somebody else by now.
  [[ -r /proc/$pid/cmdline ]] && tr '\0' ' ' <"/proc/$pid/cmdline" | grep -qF -e "$STATE/jar/" -e "$ROOT/scripts/sandbox"
}

# await_service NAME SECONDS: until it has said that it is ready.
await_service() {
  local name=$1 deadline=$(($(now) + $2)) log=$STATE/log/$1.log
  until grep -q "^$name ready\|^${name%-*} ready" "$log" 2>/dev/null; do
    if ! service_runs "$name"; then
      grep -v '^{' "$log" | tail -n 15 >&2
      die "the $name ended while starting" "See $log"
    fi
    (($(now) < deadline)) || die "the $name is not ready after $2 s" "See $log; is the machine overloaded?"
    sleep 0.2
  done
}

# stop_service NAME SECONDS: by a signal, by force when it does not end in time. Returns when it is gone.
stop_service() {
  local name=$1 pid
  if service_runs "$name"; then
    pid=$(cat "$RUN/$name.pid")
    kill -TERM "$pid" 2>/dev/null || true
    if ! timeout "$2" tail --pid="$pid" -f /dev/null; then
      info "the $name does not end: killing it"
      kill -KILL "$pid" 2>/dev/null || true
    fi
  fi
  rm -f "$RUN/$name.pid"
}

# stop_services: all that run, also those of a run that was killed. Workers first, together: they need the broker to end well.
stop_services() {
  local file name workers=()
  if [[ -f $RUN/submit.pid ]]; then stop_service submit 10; fi
  for file in "$RUN"/worker-*.pid; do
    [[ -f $file ]] || continue
    name=$(basename "$file" .pid)
    stop_service "$name" 40 &
    workers+=("$!")
  done
  if ((${#workers[@]})); then wait "${workers[@]}" || true; fi
  if [[ -f $RUN/broker.pid ]]; then stop_service broker 20; fi
  rm -rf "$RUN"
}

# our_containers INSTALLATION: ids of all its containers.
our_containers() {
  docker ps --all --quiet --filter label=org.strategysandbox.project=strategy-sandbox \
    --filter "label=org.strategysandbox.installation=$1"
}

# remove_our_containers INSTALLATION
remove_our_containers() {
  local ids=()
  mapfile -t ids < <(our_containers "$1")
  if ((${#ids[@]})); then docker rm --force "${ids[@]}" >/dev/null 2>&1 || true; fi
}
