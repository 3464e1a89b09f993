# shellcheck shell=bash
# Sourced: the executable jar, built once per content of its sources.

# ensure_jar: builds when the sources are new; exports SANDBOX_JAR.
ensure_jar() {
  local hash jar
  hash=$(content_hash pom.xml .mvn common/pom.xml common/src/main worker/pom.xml worker/src/main config)
  jar=$STATE/jar/sandbox-$hash.jar
  if [[ ! -f $jar ]]; then
    need_java
    need_maven
    step "building the worker's jar (the first time Maven fetches its libraries)"
    with_dots "$STATE/log/maven.log" mvn -f "$ROOT/pom.xml" --quiet -Dgates.skip -Dmaven.test.skip=true package \
      || die "the jar could not be built" "See $STATE/log/maven.log"
    mkdir -p "$STATE/jar"
    rm -f "$STATE"/jar/sandbox-*.jar
    cp "$ROOT"/worker/target/worker-*-all.jar "$jar.part"
    mv "$jar.part" "$jar"
  fi
  export SANDBOX_JAR=$jar
  good "worker jar: ${jar#"$ROOT"/}"
}
