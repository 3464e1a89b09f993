# shellcheck shell=bash
# Sourced: a Docker daemon that answers. One that works is used as it is; one that we start is noted, so that it can be stopped.

docker_answers() { command -v docker >/dev/null && timeout 20 docker info >/dev/null 2>&1; }

# docker_endpoint: prints where the daemon in use listens, by DOCKER_HOST or the client's context.
docker_endpoint() {
  if [[ -n ${DOCKER_HOST:-} ]]; then
    printf '%s\n' "$DOCKER_HOST"
  else
    docker context inspect --format '{{.Endpoints.docker.Host}}' 2>/dev/null || echo unix:///var/run/docker.sock
  fi
}

# docker_packages: prints the packages that a Docker engine needs here, nothing when it is installed.
docker_packages() {
  if docker_answers || [[ -n ${DOCKER_HOST:-} ]] || docker_is_forbidden; then return 0; fi
  command -v dockerd >/dev/null && command -v docker >/dev/null || echo docker.io
  command -v iptables >/dev/null || [[ -x /usr/sbin/iptables ]] || echo iptables
}

docker_is_forbidden() { [[ -S /var/run/docker.sock && ! -w /var/run/docker.sock ]]; }

# ensure_docker: returns when a daemon answers.
ensure_docker() {
  local packages=()
  if docker_answers; then return 0; fi
  mapfile -t packages < <(docker_packages)
  if ((${#packages[@]})); then
    install_packages "Docker" "${packages[@]}"
    # Its package may have started it.
    if docker_answers; then return 0; fi
  fi
  if [[ -n ${DOCKER_HOST:-} ]]; then
    die "the Docker daemon at DOCKER_HOST=$DOCKER_HOST does not answer" "Start it, or unset DOCKER_HOST."
  fi
  if docker_is_forbidden; then
    die "no access to the Docker daemon as user $(id -un)" \
      "Add the user to the group docker (as root: usermod -aG docker $(id -un)) and log in again, or run as root." \
      "Members of that group are root on this machine."
  fi
  start_docker
}

start_docker() {
  local sudo=() i
  if ((EUID != 0)); then
    command -v sudo >/dev/null || die "the Docker daemon does not run and starting it needs root" "As root: systemctl start docker, or: dockerd &"
    sudo=(sudo)
  fi
  if [[ -d /run/systemd/system ]]; then
    die "the Docker daemon does not run" "Start it: systemctl start docker (its log: journalctl -u docker)"
  fi
  step "starting the Docker daemon"
  make_state
  "${sudo[@]}" setsid dockerd >"$STATE/log/dockerd.log" 2>&1 </dev/null 9>&- &
  for ((i = 0; i < 60; i++)); do
    if docker_answers; then
      # Its own pid file names the daemon itself, also below sudo and setsid.
      remember daemon "$(cat /var/run/docker.pid)"
      good "the Docker daemon runs (log: $(shown "$STATE/log/dockerd.log"))"
      return 0
    fi
    timeout 1 tail -f /dev/null || true
  done
  tail -n 20 "$STATE/log/dockerd.log" >&2
  die "the Docker daemon did not start" "See the log above; common causes: no cgroup mounts, no iptables, a container without privileges."
}

# our_daemon_runs: whether the daemon in use is one that start_docker had started.
our_daemon_runs() {
  local pid
  for pid in $(remembered daemon); do
    [[ $(cat "/proc/$pid/comm" 2>/dev/null) == dockerd ]] && return 0
  done
  return 1
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
