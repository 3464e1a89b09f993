# shellcheck shell=bash
# Sourced: checks of the Docker daemon, its machine and the sandbox image that need no Java. Each prints one finding.

FAILED=0
WARNED=0
PASSED=0

# finding LEVEL CHECK DETAIL [REMEDY]: in the words and columns of `sandbox doctor`.
finding() {
  printf '%-5s %-13s %s\n' "$1" "$2" "$3"
  if [[ -n ${4:-} ]]; then printf '%-5s %-13s -> %s\n' '' '' "$4"; fi
  case $1 in
    PASS) PASSED=$((PASSED + 1)) ;;
    WARN) WARNED=$((WARNED + 1)) ;;
    *) FAILED=$((FAILED + 1)) ;;
  esac
}

pass() { finding PASS "$@"; }
warn() { finding WARN "$@"; }
fail() { finding FAIL "$@"; }

summary() {
  printf '%d passed, %d with a restriction, %d failed\n' "$PASSED" "$WARNED" "$FAILED"
  ((FAILED == 0)) || return 3
}

# at_least VERSION MAJOR MINOR: whether a version such as 20.10.24+dfsg1 is that or newer; 2 when it is no version.
at_least() {
  [[ $1 =~ ^([0-9]+)\.([0-9]+) ]] || return 2
  ((BASH_REMATCH[1] > $2 || (BASH_REMATCH[1] == $2 && BASH_REMATCH[2] >= $3)))
}

# daemon_says TEMPLATE: one value of `docker info`.
daemon_says() { docker info --format "$1" 2>/dev/null; }

check_docker() {
  local version
  if ! command -v docker >/dev/null; then
    fail "docker" "the docker program is not installed" "Install Docker 20.10 or newer, for example: apt-get install docker.io"
    return 1
  fi
  if docker_is_forbidden; then
    fail "docker" "no access to the daemon as user $(id -un)" "As root: usermod -aG docker $(id -un), then log in again."
    return 1
  fi
  if ! docker_answers; then
    fail "docker" "no daemon answers at $(docker_endpoint)" "Start it: systemctl start docker, or as root: dockerd &"
    return 1
  fi
  version=$(daemon_says '{{.ServerVersion}}')
  if at_least "$version" 20 10; then
    pass "docker" "version $version at $(docker_endpoint)"
  elif [[ $? == 2 ]]; then
    warn "docker" "version $version is not understood" "Use Docker 20.10 or newer."
  else
    fail "docker" "version $version is too old" "Install Docker 20.10 or newer."
    return 1
  fi
}

# gib KIB: in GiB with one digit.
gib() { awk -v kib="$1" 'BEGIN {printf "%.1f", kib / 1048576}'; }

# check_machine: distribution, memory and disk, as the README names them.
check_machine() {
  local name memory folder free
  # shellcheck source=/dev/null
  name=$(. /etc/os-release 2>/dev/null && printf '%s\n' "${PRETTY_NAME:-}") || true
  if command -v apt-get >/dev/null; then
    pass "system" "${name:-unknown}, bash ${BASH_VERSION%%(*}, user $(id -un)"
  else
    warn "system" "${name:-unknown}: without apt-get nothing can be installed for you" \
      "Install by hand: Docker 20.10+, a JDK from 17 on, Maven; without a registry debootstrap."
  fi
  memory=$(awk '/^MemAvailable:/ {print $2}' /proc/meminfo)
  if ((memory >= 2 * 1048576)); then
    pass "memory" "$(gib "$memory") GiB are free"
  else
    warn "memory" "$(gib "$memory") GiB are free, less than 2" "Stop something, or lower limits.memory, intake.slots and pool.size."
  fi
  folder=$ROOT
  free=$(df -Pk "$folder" | awk 'NR == 2 {print $4}')
  if ((free >= 3 * 1000000)); then
    pass "disk" "$(gib "$free") GiB are free below $folder"
  else
    warn "disk" "$(gib "$free") GiB are free below $folder, less than 3 GB" "Make room: docker system df shows what images take."
  fi
}

check_host() {
  check_kernel
  check_cgroups
  check_swap
  check_storage
  check_seccomp
}

check_kernel() {
  local kernel architecture
  kernel=$(daemon_says '{{.KernelVersion}}')
  architecture=$(daemon_says '{{.Architecture}}')
  case $architecture in
    x86_64 | aarch64) ;;
    *)
      fail "kernel" "Linux $kernel, $architecture" "Use x86_64 or aarch64: the filters of system calls know no other."
      return 0
      ;;
  esac
  if at_least "$kernel" 5 13; then
    pass "kernel" "Linux $kernel, $architecture"
  else
    warn "kernel" "Linux $kernel, $architecture: older than Landlock" \
      "Use Linux 5.13 or newer, or set container.landlock: optional."
  fi
}

check_cgroups() {
  local version missing=() limit
  version=$(daemon_says '{{.CgroupVersion}}')
  for limit in MemoryLimit PidsLimit CPUCfsQuota; do
    [[ $(daemon_says "{{.$limit}}") == true ]] || missing+=("$limit")
  done
  if ((${#missing[@]})); then
    fail "cgroups" "version ${version:-unknown}; cannot enforce ${missing[*]}" \
      "Boot with the memory, pids and cpu controllers; with a rootless daemon delegate them to its user (version 2)."
  else
    pass "cgroups" "version ${version:-1}; enforces memory, processes and CPU"
  fi
}

check_swap() {
  if [[ $(daemon_says '{{.SwapLimit}}') == true ]]; then
    pass "swap" "accounted for: a strategy gets none"
  else
    warn "swap" "not accounted for: a strategy may use as much swap again as memory" \
      "Boot with swapaccount=1 (cgroup version 1), or switch swap off: swapoff -a."
  fi
}

check_storage() {
  local driver
  driver=$(daemon_says '{{.Driver}}')
  case $driver in
    overlay2 | overlayfs | fuse-overlayfs | btrfs | zfs) pass "storage" "$driver" ;;
    *) warn "storage" "$driver: creating a container may copy the image or be slow" \
      'Use overlay2 ("storage-driver" in /etc/docker/daemon.json); images must be built anew.' ;;
  esac
}

check_seccomp() {
  local options
  options=$(daemon_says '{{.SecurityOptions}}')
  if [[ $options == *name=seccomp* && $options != *profile=unconfined* ]]; then
    pass "seccomp" "the daemon filters system calls"
  else
    fail "seccomp" "the daemon filters no system calls: ${options:-nothing said}" \
      "Use a kernel with CONFIG_SECCOMP_FILTER, and do not start dockerd with an unconfined profile."
  fi
}

check_image() {
  if image_exists "$1"; then
    pass "image" "$1"
  else
    fail "image" "the daemon has no image $1" "$0 (without --check) builds it."
    return 1
  fi
}

# contained ARGUMENT...: docker run as hardened as the worker's containers.
contained() {
  timeout 60 docker run --rm --interactive --network none --read-only --cap-drop ALL --user 10001:10001 \
    --security-opt no-new-privileges --security-opt "seccomp=$ROOT/seccomp/sandbox.json" --ipc none --log-driver none \
    --memory 256m --memory-swap 256m --cpus 1 --pids-limit 32 --ulimit nofile=512:512 --ulimit core=0:0 \
    --tmpfs /tmp:rw,noexec,nosuid,nodev,mode=1777,size=64m,nr_inodes=1024 \
    --tmpfs /output:rw,noexec,nosuid,nodev,mode=1777,size=1m,nr_inodes=256 \
    --label org.strategysandbox.project=strategy-sandbox --label org.strategysandbox.installation=setup \
    --label org.strategysandbox.role=tool "$@"
}

# check_outer_profile IMAGE: the profile alone, without what the runner adds.
check_outer_profile() {
  local said
  # shellcheck disable=SC2016 # Python, not shell
  said=$(contained --entrypoint python3 "$1" -P -s -c '
import os, socket
tries = {"fork": os.fork, "socket": socket.socket, "chroot": lambda: os.chroot("/tmp"),
         "write": lambda: open("/probe", "w"), "memfd": lambda: os.memfd_create("probe")}
for name, action in tries.items():
    try:
        action()
        print("open", name)
    except OSError:
        print("held", name)
open("/tmp/probe", "w").close()
open("/output/probe", "w").close()
print("done")' 2>&1 </dev/null) || true
  if [[ $said == *done* && $said != *open* ]]; then
    pass "outer filter" "$(grep -c held <<<"$said") attempts in a test container were refused"
  elif [[ $said == *open* ]]; then
    fail "outer filter" "not refused: $(sed -n 's/^open //p' <<<"$said" | tr '\n' ' ')" \
      "The daemon does not apply seccomp/sandbox.json: see docker info (Security Options) and the daemon's log."
  else
    fail "outer filter" "the test container did not run: $(tail -n 1 <<<"$said")" \
      "Docker 20.10.10 and libseccomp 2.5 or newer read the profile; see the daemon's log."
  fi
}

# check_runner IMAGE: which layers the runner reports before it reads a submission.
check_runner() {
  local dataset=${SANDBOX_DATASET_WORKER_PATH:-$STATE/dataset} said
  if [[ ! -f $dataset/manifest.json ]]; then
    warn "file rules" "not checked: there is no dataset at $(shown "$dataset")" "$0 (without --check) makes one."
    return 0
  fi
  said=$(contained --volume "$(realpath "$dataset"):/dataset:ro" "$1" 2>&1 </dev/null | tr -d '\0') || true
  if [[ $said =~ \"layers\":\ \[[^]]*\"landlock:([0-9]+)\" ]]; then
    pass "file rules" "Landlock version ${BASH_REMATCH[1]} is in force in a test container"
  elif [[ $said =~ \"landlock\":\ \"([^\"]*)\" ]]; then
    fail "file rules" "Landlock is not in force: ${BASH_REMATCH[1]}" \
      "Use Linux 5.13 or newer with landlock among its security modules (lsm=), or set container.landlock: optional."
  else
    fail "file rules" "the runner was not ready: $(tail -c 300 <<<"$said" | tr -c '[:print:]' ' ')" \
      "Build the image anew: $0; it must be able to read $(shown "$dataset")."
    return 0
  fi
  if [[ $said =~ \"layers\":\ \[[^]]*\"seccomp\" ]]; then
    pass "inner filter" "the runner restricts its own system calls"
  else
    fail "inner filter" "the runner's own filter of system calls is not in force" "See the daemon's log."
  fi
}

# doctor_findings: takes over what `sandbox doctor` prints on standard input, without what was checked here.
doctor_findings() {
  local line level rest done=false
  while IFS= read -r line; do
    read -r level rest <<<"$line"
    case $level in
      PASS | WARN | FAIL)
        case $rest in
          docker\ * | seccomp\ * | kernel\ * | cgroups\ * | swap\ * | storage\ * | image\ *) done=true ;;
          *)
            done=false
            case $level in
              PASS) PASSED=$((PASSED + 1)) ;;
              WARN) WARNED=$((WARNED + 1)) ;;
              FAIL) FAILED=$((FAILED + 1)) ;;
            esac
            ;;
        esac
        ;;
    esac
    [[ $done == true ]] || printf '%s\n' "$line"
  done
}
