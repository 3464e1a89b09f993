# shellcheck shell=bash
# Sourced: the base image and the sandbox image, each made once per content.

REGISTRY_BASE=python:3.11-slim-bookworm
BASE_PACKAGES=python3.11,libpython3.11-stdlib,ca-certificates
BASE_SUITE=bookworm
IMAGE=strategy-sandbox
IMAGE_SOURCES=(.dockerignore Dockerfile requirements.txt build sandbox_runner finlab dataset_tools)

image_exists() { docker image inspect "$1" >/dev/null 2>&1; }

image_id() { docker image inspect --format '{{.Id}}' "$1" 2>/dev/null || true; }

# image_tag: prints the tag that belongs to the present content of deploy/sandbox-image.
image_tag() {
  printf '%s:%s\n' "$IMAGE" "$(content_hash "${IMAGE_SOURCES[@]/#/deploy/sandbox-image/}")"
}

debian_base_tag() { printf '%s-base:%s\n' "$IMAGE" "$(printf '%s %s' "$BASE_SUITE" "$BASE_PACKAGES" | sha256sum | cut -c1-12)"; }

# registry_answers: asked once, for at most 5 s.
registry_answers() {
  if [[ -z ${REGISTRY_ANSWERS:-} ]]; then
    REGISTRY_ANSWERS=false
    if [[ ${SANDBOX_OFFLINE:-false} != true ]] && timeout 5 docker manifest inspect "$REGISTRY_BASE" >/dev/null 2>&1; then
      REGISTRY_ANSWERS=true
    fi
  fi
  [[ $REGISTRY_ANSWERS == true ]]
}

# base_packages: prints the packages that making the base image needs and that are missing.
base_packages() {
  if image_exists "$(image_tag)" || image_exists "$REGISTRY_BASE" || image_exists "$(debian_base_tag)" || registry_answers; then
    return 0
  fi
  command -v debootstrap >/dev/null || [[ -x /usr/sbin/debootstrap ]] || echo debootstrap
  [[ -f /usr/share/keyrings/debian-archive-keyring.gpg ]] || echo debian-archive-keyring
}

# ensure_base: sets BASE to the image to build on.
ensure_base() {
  BASE=$REGISTRY_BASE
  if image_exists "$BASE"; then
    return 0
  elif image_exists "$(debian_base_tag)"; then
    BASE=$(debian_base_tag)
  elif registry_answers; then
    with_dots "$STATE/log/pull.log" docker pull "$BASE" || die "$BASE could not be pulled" "See $STATE/log/pull.log"
    remember image "$BASE"
  else
    BASE=$(debian_base_tag)
    make_debian_base "$BASE"
  fi
}

# make_debian_base TAG: a Debian root with Python from the distribution's own packages.
make_debian_base() {
  local tag=$1 sudo=() packages=() script
  mapfile -t packages < <(base_packages)
  if ((${#packages[@]})); then install_packages "debootstrap" "${packages[@]}"; fi
  if ((EUID != 0)); then
    command -v sudo >/dev/null || die "making a base image without an image registry needs root (debootstrap)" \
      "Run this once as root, or load an image named $REGISTRY_BASE."
    sudo=(sudo)
  fi
  info "no image registry answers: making a Debian base with debootstrap (1 to 4 minutes)"
  # debootstrap needs a folder on a file system with devices and programs; STATE may not be one.
  # shellcheck disable=SC2016 # the inner shell expands them
  script='set -eu
    work=$(mktemp -d "${TMPDIR:-/var/tmp}/strategy-sandbox-base.XXXXXX")
    finish() {
      awk -v work="$work/" "index(\$2, work) == 1 {print \$2}" /proc/mounts | tac | while read -r mount; do umount "$mount"; done
      rm -rf --one-file-system "$work"
    }
    trap finish EXIT
    trap "exit 143" TERM INT
    debootstrap --variant=minbase --include="$1" "$2" "$work/root"
    rm -rf "$work"/root/var/cache/apt/archives/*.deb "$work"/root/var/lib/apt/lists/*
    tar -C "$work/root" --one-file-system -c . | docker import --change "LABEL org.strategysandbox.part=base" - "$3"'
  with_dots "$STATE/log/base.log" "${sudo[@]}" env PATH="$PATH:/usr/sbin:/sbin" ${DOCKER_HOST:+DOCKER_HOST="$DOCKER_HOST"} \
    bash -c "$script" base "$BASE_PACKAGES" "$BASE_SUITE" "$tag" \
    || die "the base image could not be made" "See $STATE/log/base.log"
  remember image "$tag"
}

# local_certificates: authorities that this machine trusts beyond the public ones, for proxies that open TLS.
local_certificates() {
  local file
  for file in /usr/local/share/ca-certificates/*.crt; do
    if [[ -f $file ]]; then cat "$file"; fi
  done
}

# ensure_image: builds the sandbox image when its content is new, and notes its tag for scripts/sandbox.
ensure_image() {
  local tag
  make_state
  tag=$(image_tag)
  if ! image_exists "$tag"; then
    step "building the sandbox image $tag"
    ensure_base
    # The classic builder is in every engine; the host's network lets pip work where containers have none.
    with_dots "$STATE/log/image.log" env DOCKER_BUILDKIT=0 docker build --network host --rm --force-rm \
      --build-arg "BASE_IMAGE=$BASE" --build-arg "CA_CERTIFICATES=$(local_certificates)" \
      --label org.strategysandbox.part=sandbox --tag "$tag" "$ROOT/deploy/sandbox-image" \
      || die "the sandbox image could not be built" "See $STATE/log/image.log"
    remember image "$tag"
    remove_build_layers
    remove_older_images "$tag"
  fi
  # The name in the default configuration; when it is somebody else's, it stays as it is.
  if ! image_exists "$IMAGE:latest" || remembered image | grep -qxF "$IMAGE:latest"; then
    docker tag "$tag" "$IMAGE:latest"
    remember image "$IMAGE:latest"
  fi
  printf '%s\n' "$tag" >"$STATE/image"
  good "sandbox image: $tag"
}

# remove_build_layers: removes what the last build left of its first stage. Only images that this very build made.
remove_build_layers() {
  local log=$STATE/log/image.log id
  [[ -f $log ]] || return 0
  awk '/ ---> Using cache/ {cached = 1; next}
       / ---> [0-9a-f]{12}$/ || / ---> [0-9a-f]+$/ {if (!cached) print $2; cached = 0}' "$log" | tac \
    | while read -r id; do
        if [[ $(docker image inspect --format '{{len .RepoTags}}' "$id" 2>/dev/null) == 0 ]]; then
          docker image rm "$id" >/dev/null 2>&1 || true
        fi
      done
}

# remove_older_images TAG: removes sandbox images that were made here for earlier contents.
remove_older_images() {
  local image
  for image in $(remembered image); do
    case $image in
      "$1" | "$IMAGE:latest") ;;
      "$IMAGE":*)
        if docker image rm "$image" >/dev/null 2>&1 || ! image_exists "$image"; then forget image "$image"; fi
        ;;
    esac
  done
}

# remove_our_images: removes the images that were made here, and no other.
remove_our_images() {
  local image
  remove_build_layers
  for image in $(remembered image); do
    image_exists "$image" || continue
    docker image rm "$image" >/dev/null 2>&1 || info "image $image is still in use and stays"
  done
  rm -f "$STATE/made-image" "$STATE/image"
}
