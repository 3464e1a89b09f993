#!/usr/bin/env bash
# Shows that the sandbox works on a daemon with user-namespace remapping: a second dockerd with its own folders, the image
# copied into it, and the doctor's trial run and test container on it. Needs root; leaves nothing.
#
#   scripts/lib/userns_check.sh IMAGE DATASET
set -euo pipefail

# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

(($# == 2)) || usage_error "an image and a dataset are needed" "For example: $0 strategy-sandbox:latest .sandbox/dataset"
((EUID == 0)) || die "a second Docker daemon needs root" "Run this as root."
image=$1
dataset=$(realpath "$2")
# Below a folder that the mapped user may enter.
work=$(mktemp -d /var/tmp/strategy-sandbox-userns.XXXXXX)
chmod 711 "$work"
host=unix://$work/docker.sock
owner=daemon
range=$owner:2000000000:65536
daemon=

finish() {
  local file mount
  if [[ -n $daemon ]]; then
    kill "$daemon" 2>/dev/null || true
    timeout 30 tail --pid="$daemon" -f /dev/null || kill -9 "$daemon" 2>/dev/null || true
  fi
  for file in /etc/subuid /etc/subgid; do
    if [[ -f $file ]]; then sed -i "/^$range\$/d" "$file"; fi
  done
  awk -v work="$work/" 'index($2, work) == 1 {print $2}' /proc/mounts | tac | while read -r mount; do umount "$mount" || true; done
  rm -rf --one-file-system "$work"
}
trap finish EXIT
trap 'exit 143' TERM INT

for file in /etc/subuid /etc/subgid; do
  if grep -q "^$owner:" "$file" 2>/dev/null; then
    die "$file has ranges of $owner already" "Remove them, or test remapping on a machine of its own."
  fi
  printf '%s\n' "$range" >>"$file"
done
step "starting a second Docker daemon with user-namespace remapping"
# Without a bridge it removes docker0, which may be another daemon's: hence a network of its own.
unshare --net dockerd --userns-remap "$owner" --host "$host" --data-root "$work/data" --exec-root "$work/exec" --pidfile "$work/pid" \
  --bridge none --iptables=false --ip6tables=false >"$work/log" 2>&1 </dev/null &
daemon=$!
for ((i = 0; i < 60; i++)); do
  if DOCKER_HOST=$host docker info >/dev/null 2>&1; then break; fi
  kill -0 "$daemon" 2>/dev/null || break
  timeout 1 tail -f /dev/null || true
done
if ! DOCKER_HOST=$host docker info --format '{{.SecurityOptions}}' 2>/dev/null | grep -q name=userns; then
  tail -n 20 "$work/log" >&2
  die "the daemon does not remap users" "See its log above."
fi
docker save "$image" | DOCKER_HOST=$host docker load --quiet >&2
step "doctor on this daemon"
SANDBOX_CONTAINER_DOCKER_HOST=$host SANDBOX_CONTAINER_IMAGE=$image SANDBOX_DATASET_WORKER_PATH=$dataset \
  "$ROOT/scripts/sandbox" doctor --no-kafka
step "the process of a container is nobody on the host"
container=$(DOCKER_HOST=$host docker run --detach --network none --user 10001:10001 --log-driver none --entrypoint python3 "$image" \
  -c 'import time; time.sleep(60)')
pid=$(DOCKER_HOST=$host docker inspect --format '{{.State.Pid}}' "$container")
uid=$(stat -c %u "/proc/$pid")
DOCKER_HOST=$host docker rm --force "$container" >/dev/null
good "user 10001 of the container is user $uid of the host"
((uid == 2000010001))
