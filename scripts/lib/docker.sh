# shellcheck shell=bash
# Sourced: a Docker daemon that answers. One that works is used as it is; one that we start is noted, so that it can be stopped.

docker_answers() { timeout 20 docker info >/dev/null 2>&1; }

# ensure_docker: returns when a daemon answers.
ensure_docker() {
  if command -v docker >/dev/null && docker_answers; then
    return 0
  fi
  if [[ -S /var/run/docker.sock && ! -w /var/run/docker.sock ]]; then
    die "no access to the Docker daemon as user $(id -un)" \
      "Add the user to the group docker (usermod -aG docker $(id -un)) and log in again, or run as root."
  fi
  if [[ -n ${DOCKER_HOST:-} ]]; then
    die "the Docker daemon at DOCKER_HOST=$DOCKER_HOST does not answer" "Start it, or unset DOCKER_HOST."
  fi
  if ! command -v dockerd >/dev/null || ! command -v docker >/dev/null; then
    install_packages "Docker" docker.io iptables
    if docker_answers; then return 0; fi
  fi
  start_docker
}

start_docker() {
  local sudo=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null || die "the Docker daemon is not running and starting it needs root" "Run: dockerd (as root)"
    sudo=(sudo)
  fi
  if [[ -d /run/systemd/system ]]; then
    die "the Docker daemon is not running" "Start it: systemctl start docker (and look at: journalctl -u docker)"
  fi
  step "starting the Docker daemon"
  mkdir -p "$STATE/log"
  "${sudo[@]}" setsid dockerd >"$STATE/log/dockerd.log" 2>&1 </dev/null &
  local i
  for ((i = 0; i < 60; i++)); do
    if docker_answers; then
      # Its own pid file names the daemon itself, also below sudo and setsid.
      remember daemon "$(cat /var/run/docker.pid)"
      good "the Docker daemon runs (log: $STATE/log/dockerd.log)"
      return 0
    fi
    timeout 1 tail -f /dev/null || true
  done
  tail -n 20 "$STATE/log/dockerd.log" >&2
  die "the Docker daemon did not start" "See the log above; common causes: no cgroup mounts, no iptables, a container without privileges."
}

# stop_our_docker: stops the daemon only if start_docker had started it.
stop_our_docker() {
  local pid
  for pid in $(remembered daemon); do
    if [[ $(cat "/proc/$pid/comm" 2>/dev/null) == dockerd ]]; then
      step "stopping the Docker daemon that was started here"
      kill "$pid" 2>/dev/null || sudo kill "$pid"
      timeout 30 tail --pid="$pid" -f /dev/null || die "the Docker daemon (pid $pid) does not stop" "Stop it by hand."
    fi
  done
  rm -f "$STATE/made-daemon"
}
