# shellcheck shell=bash
# Sourced: the Python environment of the tests. Users need none: what runs in production runs inside the image.

CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/strategy-sandbox

# python311: prints a Python 3.11 that can make virtual environments.
python311() {
  local candidate
  for candidate in python3.11 python3 /usr/bin/python3.11; do
    if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null; then
      command -v "$candidate"
      return 0
    fi
  done
  return 1
}

# ensure_venv: an environment with the pinned packages, made once per content; exports PYTHON.
ensure_venv() {
  local base venv
  python311 >/dev/null || install_packages "Python 3.11 with venv" python3.11 python3.11-venv
  base=$(python311) || die "no Python 3.11 with venv was found" "Install python3.11 and python3.11-venv."
  venv=$CACHE/venv-$(content_hash deploy/sandbox-image/requirements.txt deploy/sandbox-image/requirements-dev.txt \
    docs/examples/requirements.txt scripts/lib/python.sh)
  if [[ ! -x $venv/bin/python || ! -f $venv/complete ]]; then
    step "making the Python environment of the tests"
    rm -rf "$venv"
    mkdir -p "$CACHE"
    "$base" -m venv "$venv"
    with_dots "$STATE/log/pip.log" "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
      --only-binary :all: -r "$ROOT/deploy/sandbox-image/requirements.txt" -r "$ROOT/docs/examples/requirements.txt" \
      || die "pip could not install the pinned packages" "See $STATE/log/pip.log"
    with_dots "$STATE/log/pip-dev.log" "$venv/bin/python" -m pip install --quiet --disable-pip-version-check \
      -r "$ROOT/deploy/sandbox-image/requirements-dev.txt" || die "pip could not install the development tools" "See $STATE/log/pip-dev.log"
    touch "$venv/complete"
  fi
  export PYTHON=$venv/bin/python
}

# venv_of NAME REQUIREMENTS: prints the Python of an environment with pinned packages, made once per content.
venv_of() {
  local base venv
  python311 >/dev/null || install_packages "Python 3.11 with venv" python3.11 python3.11-venv
  base=$(python311) || die "no Python 3.11 with venv was found" "Install python3.11 and python3.11-venv."
  venv=$CACHE/$1-$(content_hash "$2")
  if [[ ! -f $venv/complete ]]; then
    rm -rf "$venv"
    mkdir -p "$CACHE"
    "$base" -m venv "$venv"
    with_dots "$STATE/log/pip-$1.log" "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r "$ROOT/$2" \
      || die "pip could not install $2" "See $STATE/log/pip-$1.log"
    touch "$venv/complete"
  fi
  printf '%s\n' "$venv/bin/python"
}
