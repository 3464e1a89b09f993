# shellcheck shell=bash
# Sourced: which programs are needed, and their installation on Debian and Ubuntu.

APT_UPDATED=false

# java_home: prints the home of a JDK 17 or newer, the one in use first.
java_home() {
  local candidate version
  for candidate in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac 2>/dev/null || echo /none/none/none)")")")" \
    /usr/lib/jvm/*; do
    [[ -n $candidate && -x $candidate/bin/javac ]] || continue
    version=$("$candidate/bin/javac" -version 2>&1 | sed -E 's/[^0-9]*([0-9]+).*/\1/')
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
}

# install_packages WHY PACKAGE...: installs with apt after asking, or at once with --yes.
install_packages() {
  local why=$1 answer
  shift
  command -v apt-get >/dev/null || die "$why is missing and apt-get is not there to install it" \
    "Install by hand what these Debian packages hold: $*"
  if [[ $ASSUME_YES != true ]]; then
    [[ -t 0 ]] || die "$why is missing" "Install it (Debian: apt-get install $*) or run again with --yes."
    read -r -p "    $why is missing. Install $* with apt-get? [y/N] " answer
    [[ $answer == [yY]* ]] || die "$why is missing" "Install it by hand: apt-get install $*"
  fi
  local sudo=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null || die "installing $why needs root" "Run as root: apt-get install $*"
    sudo=(sudo)
  fi
  step "installing $why: $*"
  if [[ $APT_UPDATED == false ]]; then
    with_dots "$STATE/log/apt-update.log" "${sudo[@]}" apt-get update || die "apt-get update failed" "See the log above."
    APT_UPDATED=true
  fi
  with_dots "$STATE/log/apt-install.log" "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "$@" || die "apt-get could not install $*" "See the log above."
}

# need_java: exports JAVA_HOME.
need_java() {
  if ! java_home >/dev/null; then install_packages "a JDK from 17 on" openjdk-17-jdk-headless; fi
  JAVA_HOME=$(java_home) || die "no JDK from 17 on was found" "Install one and set JAVA_HOME."
  export JAVA_HOME
}

need_maven() {
  command -v mvn >/dev/null || install_packages "Maven" maven
}
