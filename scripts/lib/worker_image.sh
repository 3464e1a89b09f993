# shellcheck shell=bash
# Sourced: the image of worker, reaper, broker and command line. Needs image.sh and jar.sh.

WORKER_IMAGE=strategy-sandbox-worker
RUNTIME_SOURCES=(deploy/worker-image/Dockerfile deploy/worker-image/modules.txt deploy/worker-image/assemble_root.py)
WORKER_LABELS='"org.strategysandbox.part":"worker","org.opencontainers.image.title":"strategy sandbox worker","org.opencontainers.image.licenses":"Apache-2.0"'

runtime_tag() { printf '%s-runtime:%s\n' "$WORKER_IMAGE" "$(content_hash "${RUNTIME_SOURCES[@]}")"; }

# worker_image_tag: prints the tag that belongs to the present sources.
worker_image_tag() {
  printf '%s:%s\n' "$WORKER_IMAGE" "$(printf '%s %s %s %s' "$(jar_path | sed 's,.*/,,')" "$(runtime_tag)" \
    "$(content_hash deploy/worker-image config scripts/lib/worker_image.sh)" \
    "$(cd "$ROOT" && sha256sum LICENSE | cut -c1-12)" | sha256sum | cut -c1-12)"
}

# ensure_runtime: the Java runtime that images are packed from, as an image of its own.
ensure_runtime() {
  local tag
  tag=$(runtime_tag)
  if image_exists "$tag"; then return 0; fi
  ensure_base
  step "building the Java runtime of the worker's image"
  with_dots "$STATE/log/runtime.log" env DOCKER_BUILDKIT=0 docker build --network host --rm --force-rm \
    --build-arg "BASE_IMAGE=$BASE" --build-arg "CA_CERTIFICATES=$(local_certificates)" --tag "$tag" "$ROOT/deploy/worker-image" \
    || die "the Java runtime could not be built" "See $STATE/log/runtime.log"
  remember image "$tag"
}

# pack FOLDER TAR: the folder as a layer that does not tell who made it, and when.
pack() {
  tar --create --file "$2" --directory "$1" --sort=name --mtime=@1767225600 --owner=0 --group=0 --numeric-owner \
    --format=gnu --exclude=./tmp --exclude=./run/strategy-sandbox --exclude=./var/lib/strategy-sandbox .
}

# writable_folders TAR: appends the folders that belong to the image's user.
writable_folders() {
  local empty
  empty=$(mktemp -d)
  mkdir -p "$empty/tmp" "$empty/run/strategy-sandbox" "$empty/var/lib/strategy-sandbox"
  chmod 1777 "$empty/tmp"
  chmod 755 "$empty/run/strategy-sandbox" "$empty/var/lib/strategy-sandbox"
  tar --append --file "$1" --directory "$empty" --sort=name --mtime=@1767225600 --owner=10002 --group=10002 --numeric-owner \
    --format=gnu --no-recursion ./tmp ./run/strategy-sandbox ./var/lib/strategy-sandbox
  rm -rf "$empty"
}

sha256_of() { sha256sum "$1" | cut -d' ' -f1; }

# pack_worker_image TAG OUT: writes the image as an archive that `docker load` reads. What goes in: the runtime, the jar, the
# default configuration, licences. Times, owners and orders are fixed, so that equal inputs give an equal digest.
pack_worker_image() (
  tag=$1 out=$2
  work=$(mktemp -d "${TMPDIR:-/var/tmp}/strategy-sandbox-pack.XXXXXX")
  container=
  trap '[[ -z $container ]] || docker rm --force "$container" >/dev/null 2>&1 || true; rm -rf "$work"' EXIT
  mkdir -p "$work/image" "$work/app/opt/strategy-sandbox/config" "$work/app/usr/bin" "$work/app/usr/share/strategy-sandbox"
  container=$(docker create --network none "$(runtime_tag)" true)
  docker cp "$container:/build/root" - | tar --extract --directory "$work" --no-same-owner
  pack "$work/root" "$work/image/runtime.tar"
  writable_folders "$work/image/runtime.tar"

  cp "$SANDBOX_JAR" "$work/app/opt/strategy-sandbox/sandbox.jar"
  cp "$ROOT"/config/*.yaml "$work/app/opt/strategy-sandbox/config/"
  cp "$ROOT/deploy/worker-image/launch" "$work/app/usr/bin/sandbox"
  cp "$ROOT/deploy/worker-image/healthcheck" "$work/app/usr/bin/healthcheck"
  cp "$ROOT/LICENSE" "$work/app/usr/share/strategy-sandbox/"
  chmod -R u=rwX,go=rX "$work/app"
  pack "$work/app" "$work/image/app.tar"

  cat >"$work/config" <<JSON
{"architecture":"$(docker version --format '{{.Server.Arch}}')","os":"linux","created":"2026-01-01T00:00:00Z",
"config":{"User":"10002:10002","WorkingDir":"/tmp","Entrypoint":["/usr/bin/sandbox"],"Cmd":["--help"],
"Env":["PATH=/usr/bin:/opt/java/bin","LANG=C.UTF-8","SANDBOX_HOME=/opt/strategy-sandbox","SANDBOX_MONITORING_BIND_ADDRESS=0.0.0.0","SANDBOX_MONITORING_PORT=9464"],
"ExposedPorts":{"9464/tcp":{}},"StopSignal":"SIGTERM","Labels":{$WORKER_LABELS}},
"rootfs":{"type":"layers","diff_ids":["sha256:$(sha256_of "$work/image/runtime.tar")","sha256:$(sha256_of "$work/image/app.tar")"]},
"history":[{"created":"2026-01-01T00:00:00Z","created_by":"Java runtime and libraries"},{"created":"2026-01-01T00:00:00Z","created_by":"jar and configuration"}]}
JSON
  id=$(sha256_of "$work/config")
  mv "$work/config" "$work/image/$id.json"
  printf '[{"Config":"%s.json","RepoTags":["%s"],"Layers":["runtime.tar","app.tar"]}]\n' "$id" "$tag" >"$work/image/manifest.json"
  tar --create --file "$out" --directory "$work/image" --sort=name --mtime=@1767225600 --owner=0 --group=0 --numeric-owner \
    "$id.json" app.tar manifest.json runtime.tar
)

# ensure_worker_image: makes it unless it is there for the present sources, and notes its tag.
ensure_worker_image() {
  local tag archive
  make_state
  ensure_jar
  tag=$(worker_image_tag)
  if ! image_exists "$tag"; then
    ensure_runtime
    step "packing the worker's image $tag"
    archive=$(mktemp "${TMPDIR:-/var/tmp}/strategy-sandbox-image.XXXXXX")
    if ! pack_worker_image "$tag" "$archive" || ! docker load --quiet --input "$archive" >/dev/null; then
      rm -f "$archive"
      die "the worker's image could not be packed" "Its parts: $(runtime_tag) and $SANDBOX_JAR"
    fi
    rm -f "$archive"
    remember image "$tag"
  fi
  if ! image_exists "$WORKER_IMAGE:latest" || remembered image | grep -qxF "$WORKER_IMAGE:latest"; then
    docker tag "$tag" "$WORKER_IMAGE:latest"
    remember image "$WORKER_IMAGE:latest"
  fi
  printf '%s\n' "$tag" >"$STATE/worker-image"
  good "worker's image: $tag"
}
