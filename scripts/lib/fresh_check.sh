#!/usr/bin/env bash
# Runs the README's two commands in a bare Debian root, where nothing but a base system is installed:
#
#   scripts/lib/fresh_check.sh          scripts/quickstart.sh --yes, then scripts/test.sh --yes fast
#   scripts/lib/fresh_check.sh --all    both exactly as the README has them; the tests then take as long as they take
#   scripts/lib/fresh_check.sh --quickstart   the first only
#
# The root is made by debootstrap once and kept in the cache; the checkout is what is committed. Programs, Maven's libraries and
# Python's packages are fetched anew. The Docker daemon is this machine's: a second one would fight with it for bridge and
# firewall; its client is installed in the root. Needs root; removes what it made.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
for part in common install docker image python; do
  # shellcheck source=/dev/null
  source "$here/lib/$part.sh"
done
cd "$ROOT"
((EUID == 0)) || die "a bare root needs root (debootstrap, chroot)" "Run this as root."

tests=(scripts/test.sh --yes fast)
case ${1:-} in
  --all) tests=(scripts/test.sh --yes) ;;
  --quickstart) tests=(true) ;;
esac
for command in "scripts/quickstart.sh --yes" "scripts/test.sh --yes"; do
  grep -qE "^$command( |\$)" README.md || die "README.md does not say '$command' any more" "Change this script with it."
done

make_state
ensure_docker
command -v debootstrap >/dev/null || install_packages "debootstrap" debootstrap debian-archive-keyring
archive=$CACHE/fresh-$BASE_SUITE-$(date +%Y-%m).tar
# Below a folder that has the same path inside and outside: the daemon mounts the dataset from there.
work=$(mktemp -d /var/tmp/strategy-sandbox-fresh.XXXXXX)
bare=$work/root
checkout=$work/checkout

finish() {
  local code=$? mount
  trap - EXIT
  awk -v work="$work/" 'index($2, work) == 1 {print $2}' /proc/mounts | tac | while read -r mount; do umount "$mount" || umount -l "$mount"; done
  rm -rf --one-file-system "$work"
  exit "$code"
}
trap finish EXIT
trap 'exit 143' TERM INT

mkdir -p "$bare" "$checkout" "$CACHE"
if [[ ! -f $archive ]]; then
  with_dots "$STATE/log/fresh.log" debootstrap --variant=minbase "$BASE_SUITE" "$work/base" \
    || die "debootstrap failed" "See $STATE/log/fresh.log"
  tar -C "$work/base" --one-file-system -cf "$archive.part" .
  mv "$archive.part" "$archive"
  rm -rf --one-file-system "$work/base"
fi
tar -C "$bare" -xf "$archive"
git archive HEAD | tar -C "$checkout" -x

# How packages are reached is this machine's business: mirrors, proxies, certificates.
copy_settings() {
  local from=$1 to=$bare$2
  [[ -f $from ]] || return 0
  mkdir -p "$(dirname "$to")"
  cp -L "$from" "$to"
}
for file in /etc/resolv.conf /etc/hosts /etc/pip.conf; do copy_settings "$file" "$file"; done
for file in .m2/settings.xml .config/pip/pip.conf; do copy_settings "$HOME/$file" "/root/$file"; done
cp -rL /etc/apt/apt.conf.d /etc/apt/sources.list* "$bare/etc/apt/" 2>/dev/null || true
cp -rL /usr/local/share/ca-certificates "$bare/usr/local/share/" 2>/dev/null || true
if [[ -f /etc/ssl/certs/ca-certificates.crt ]]; then
  mkdir -p "$bare/etc/ssl/certs"
  cp -L /etc/ssl/certs/ca-certificates.crt "$bare/etc/ssl/certs/"
fi
# Packages must not start services: the root shares this machine's processes.
printf '#!/bin/sh\nexit 101\n' >"$bare/usr/sbin/policy-rc.d"
chmod +x "$bare/usr/sbin/policy-rc.d"

mkdir -p "$bare$checkout" "$bare/run"
mount --bind "$checkout" "$bare$checkout"
mount -t proc proc "$bare/proc"
mount --rbind /sys "$bare/sys"
mount --make-rslave "$bare/sys"
mount --rbind /dev "$bare/dev"
mount --make-rslave "$bare/dev"
touch "$bare/run/docker.sock"
mount --bind /var/run/docker.sock "$bare/run/docker.sock"

# inside COMMAND...: in the root, with the environment of a login and how packages are reached.
inside() {
  local settings=() name
  for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY PIP_INDEX_URL PIP_CERT MAVEN_ARGS MAVEN_OPTS SSL_CERT_FILE; do
    if [[ -n ${!name:-} ]]; then settings+=("$name=${!name}"); fi
  done
  # shellcheck disable=SC2016 # the inner shell expands them
  chroot "$bare" /usr/bin/env -i HOME=/root TERM=dumb PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "${settings[@]}" \
    bash -c 'cd "$1" && shift && exec "$@"' inside "$checkout" "$@"
}

for program in java mvn docker python3; do
  ! inside bash -c "command -v $program" >/dev/null || die "the root is not bare: it has $program" "Remove $archive."
done
start=$(now)
step "scripts/quickstart.sh --yes, in a bare Debian"
inside scripts/quickstart.sh --yes
good "quickstart: $(($(now) - start)) s"
start=$(now)
step "${tests[*]}, in a bare Debian"
inside "${tests[@]}"
good "tests: $(($(now) - start)) s"
