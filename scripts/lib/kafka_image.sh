# shellcheck shell=bash
# Sourced: the image of Apache Kafka for the tests. Needs image.sh, jar.sh and worker_image.sh.

# kafka_image_tag: prints the tag that belongs to the present sources. Kafka's version is in pom.xml.
kafka_image_tag() { printf 'strategy-sandbox-kafka:%s\n' "$(content_hash worker/src/test/kafka-image pom.xml)"; }

# ensure_kafka_image: builds it when the sources are new.
ensure_kafka_image() {
  local tag context
  tag=$(kafka_image_tag)
  if ! image_exists "$tag"; then
    ensure_jar
    ensure_runtime
    step "building the tests' image of Kafka"
    context=$(mktemp -d "${TMPDIR:-/var/tmp}/strategy-sandbox-kafka.XXXXXX")
    cp worker/src/test/kafka-image/* "$context/"
    cp "$SANDBOX_JAR" "$context/kafka.jar"
    DOCKER_BUILDKIT=0 docker build --network none --rm --force-rm --build-arg "RUNTIME_IMAGE=$(runtime_tag)" --tag "$tag" "$context" \
      >"$STATE/log/kafka-image.log" 2>&1 || die "the image of Kafka could not be built" "See $STATE/log/kafka-image.log"
    rm -rf "$context"
    remember image "$tag"
  fi
  good "image of Kafka for the tests: $tag"
}
