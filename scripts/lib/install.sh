# shellcheck shell=bash
# Sourced: which programs are needed, and their installation on Debian and Ubuntu.

APT_UPDATED=false

# java_home: prints the home of a JDK 17 or newer, the one in use first.
java_home() {
  local candidate version
  for candidate in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac 2>/dev/null || echo /none/none/none)")")")" \
    /usr/lib/jvm/*; do
    [[ -n $candidate && -x $candidate/bin/javac && -x $candidate/bin/java ]] || continue
    version=$("$candidate/bin/javac" -version 2>&1 | sed -nE 's/^javac ([0-9]+).*/\1/p')
    if [[ $version =~ ^[0-9]+$ ]] && ((version >= 17)); then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  return 1
}

# supported_platform: ends with the reason on a platform that was never tried.
supported_platform() {
  [[ $(uname -s) == Linux ]] || die "this needs Linux; $(uname -s) has no Linux containers of its own" \
    "Use a Linux machine or a Linux virtual machine."
  case $(uname -m) in
    x86_64 | aarch64) ;;
    *) die "the processor $(uname -m) is not supported" "Use x86_64 or aarch64." ;;
  esac
  ((BASH_VERSINFO[0] >= 5)) || die "bash $BASH_VERSION is too old" "Use bash 5 or newer."
}

# install_packages WHY PACKAGE...: installs with apt after asking, or at once with --yes.
install_packages() {
  local why=$1 answer sudo=()
  shift
  info "missing: $why (Debian packages: $*)"
  command -v apt-get >/dev/null || die "there is no apt-get to install what is missing" \
    "Install by hand what these Debian packages hold: $*"
  if ((EUID != 0)); then
    command -v sudo >/dev/null || die "installing needs root" "As root: apt-get install $*"
    sudo=(sudo)
  fi
  if [[ $ASSUME_YES != true ]]; then
    [[ -t 0 ]] || die "something is missing" "Run again with --yes to install it, or: apt-get install $*"
    read -r -p "    Install them with apt-get? [y/N] " answer
    [[ $answer == [yY]* ]] || die "something is missing" "Install it by hand: apt-get install $*"
  fi
  step "installing: $*"
  if [[ $APT_UPDATED == false ]]; then
    with_dots "$STATE/log/apt-update.log" "${sudo[@]}" apt-get update \
      || die "apt-get update failed" "See $STATE/log/apt-update.log"
    APT_UPDATED=true
  fi
  with_dots "$STATE/log/apt-install.log" "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "$@" || die "apt-get could not install $*" "See $STATE/log/apt-install.log"
}

# install_missing: everything that is missing at once, so that it is asked for once.
install_missing() {
  local packages=() why=()
  mapfile -t packages < <(docker_packages)
  if ((${#packages[@]})); then why+=("Docker"); fi
  if ! java_home >/dev/null; then
    why+=("a JDK from 17 on")
    packages+=(openjdk-17-jdk-headless)
  fi
  if ! command -v mvn >/dev/null && ! jar_is_built; then
    why+=("Maven")
    packages+=(maven)
  fi
  if ((${#packages[@]})); then
    install_packages "$(join_words "${why[@]}")" "${packages[@]}"
  fi
  JAVA_HOME=$(java_home) || die "no JDK from 17 on was found" "Install one, or set JAVA_HOME."
  export JAVA_HOME
}

join_words() {
  local IFS=,
  local joined="$*"
  printf '%s\n' "${joined//,/, }"
}

# need_java, need_maven: for scripts that need one of them only.
need_java() {
  if ! java_home >/dev/null; then install_packages "a JDK from 17 on" openjdk-17-jdk-headless; fi
  JAVA_HOME=$(java_home) || die "no JDK from 17 on was found" "Install one and set JAVA_HOME."
  export JAVA_HOME
}

need_maven() {
  command -v mvn >/dev/null || install_packages "Maven" maven
}

# install_prometheus: prometheus and promtool, without a service that begins to run with the installation.
install_prometheus() {
  local policy=/usr/sbin/policy-rc.d made=false
  if [[ ! -e $policy ]] && printf '#!/bin/sh\nexit 101\n' 2>/dev/null >"$policy"; then
    chmod +x "$policy"
    made=true
  fi
  install_packages "Prometheus, to test the alerts" prometheus
  if [[ $made == true ]]; then rm -f "$policy"; fi
}
