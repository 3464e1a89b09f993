# shellcheck shell=bash
# Sourced: the base image and the sandbox image, each made once per content.

REGISTRY_BASE=python:3.11-slim-bookworm
BASE_PACKAGES=python3.11,libpython3.11-stdlib,ca-certificates
BASE_SUITE=bookworm
IMAGE=strategy-sandbox

# base_image: prints the image to build on; a registry is asked for at most 5 s.
base_image() {
  if docker image inspect "$REGISTRY_BASE" >/dev/null 2>&1; then
    printf '%s\n' "$REGISTRY_BASE"
  elif [[ ${SANDBOX_OFFLINE:-false} != true ]] && timeout 5 docker manifest inspect "$REGISTRY_BASE" >/dev/null 2>&1; then
    with_dots "$STATE/log/pull.log" docker pull "$REGISTRY_BASE" || return 1
    remember image "$REGISTRY_BASE"
    printf '%s\n' "$REGISTRY_BASE"
  else
    debian_base
  fi
}

# debian_base: a Debian root with Python from the distribution's own packages.
debian_base() {
  local tag work script
  tag=$IMAGE-base:$(printf '%s %s' "$BASE_SUITE" "$BASE_PACKAGES" | sha256sum | cut -c1-12)
  if ! docker image inspect "$tag" >/dev/null 2>&1; then
    info "no image registry answers: making a Debian base with debootstrap (1 to 4 minutes)"
    ((EUID == 0)) || die "making a base image without a registry needs root (debootstrap)" \
      "Run this once as root, or load an image named $REGISTRY_BASE."
    command -v debootstrap >/dev/null || install_packages "debootstrap" debootstrap
    [[ -f /usr/share/keyrings/debian-archive-keyring.gpg ]] || install_packages "Debian's keyring" debian-archive-keyring
    mkdir -p "$STATE"
    work=$(mktemp -d "$STATE/base.XXXXXX")
    # shellcheck disable=SC2016 # the inner shell expands them
    script='set -eu; debootstrap --variant=minbase --include="$2" "$3" "$1/root"
      rm -rf "$1"/root/var/cache/apt/archives/*.deb "$1"/root/var/lib/apt/lists/*
      tar -C "$1/root" --one-file-system -c . | docker import --change "LABEL org.strategysandbox.part=base" - "$4"'
    with_dots "$STATE/log/base.log" bash -c "$script" base "$work" "$BASE_PACKAGES" "$BASE_SUITE" "$tag" \
      || { rm -rf "$work"; die "the base image could not be made" "See $STATE/log/base.log"; }
    rm -rf "$work"
    remember image "$tag"
  fi
  printf '%s\n' "$tag"
}

# image_tag: prints the tag that belongs to the present content of deploy/sandbox-image.
image_tag() {
  printf '%s:%s\n' "$IMAGE" "$(content_hash deploy/sandbox-image scripts/lib/image.sh)"
}

# local_certificates: authorities that this machine trusts beyond the public ones, for proxies that open TLS.
local_certificates() {
  local file
  for file in /usr/local/share/ca-certificates/*.crt; do
    if [[ -f $file ]]; then cat "$file"; fi
  done
}

# ensure_image: builds the sandbox image when its content is new; it is also tagged latest.
ensure_image() {
  local tag base
  tag=$(image_tag)
  if ! docker image inspect "$tag" >/dev/null 2>&1; then
    step "building the sandbox image $tag"
    base=$(base_image)
    # The classic builder is in every engine; the host's network lets pip work where containers have none.
    with_dots "$STATE/log/image.log" env DOCKER_BUILDKIT=0 docker build --network host --rm --force-rm \
      --build-arg "BASE_IMAGE=$base" --build-arg "CA_CERTIFICATES=$(local_certificates)" --label org.strategysandbox.part=sandbox --tag "$tag" "$ROOT/deploy/sandbox-image" \
      || die "the sandbox image could not be built" "See $STATE/log/image.log"
    docker image prune --force --filter label=org.strategysandbox.part=builder >/dev/null
    remember image "$tag"
  fi
  if [[ $(docker image inspect --format '{{.Id}}' "$IMAGE:latest" 2>/dev/null) != "$(docker image inspect --format '{{.Id}}' "$tag")" ]]; then
    docker tag "$tag" "$IMAGE:latest"
    remember image "$IMAGE:latest"
  fi
  good "sandbox image: $tag"
}

# remove_our_images: removes the images that were made here, and no other.
remove_our_images() {
  local image
  for image in $(remembered image); do
    docker image rm "$image" >/dev/null 2>&1 || info "image $image is gone already or still in use"
  done
  rm -f "$STATE/made-image"
}
