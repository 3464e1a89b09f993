# shellcheck shell=bash
# Sourced by scripts/bench.sh: one function for each benchmark.

# benchmark_classpath: builds the benchmarks; prints the class path.
benchmark_classpath() {
  mvn --quiet -Pbenchmarks -Dgates.skip -Dmaven.test.skip=true -pl benchmarks -am package >&2 \
    || die "the benchmarks could not be built" "Run: mvn -Pbenchmarks -Dgates.skip package"
  printf '%s:%s\n' "$ROOT/benchmarks/target/classes" "$(cat "$ROOT/benchmarks/target/classpath")"
}

# bench_validator QUICK STRATEGIES: speed of the validation.
bench_validator() {
  local quick=$1 strategies=$2 folder=$ROOT/docs/benchmarks classpath java=(java) options=() processes=40 source
  [[ -z ${JAVA_HOME:-} ]] || java=("$JAVA_HOME/bin/java")
  if [[ $quick == true ]]; then
    folder=$STATE/benchmarks
    options=(-f 1 -wi 1 -w 1 -i 1 -r 1)
    processes=3
  fi
  mkdir -p "$folder/raw"
  classpath=$(benchmark_classpath)
  java+=(-Dfile.encoding=UTF-8 "-Dbenchmark.strategies=$strategies" -cp "$classpath")

  step "warm validation (JMH)"
  with_dots "$STATE/log/jmh.log" "${java[@]}" org.openjdk.jmh.Main 'Validator|WorstSource' "${options[@]}" \
    -rf csv -rff "$folder/raw/validator-jmh.csv" || die "the measurement failed" "See $(shown "$STATE/log/jmh.log")"

  step "first validation in $processes new processes, and of each source of 64 KiB in one of its own"
  {
    echo "source,bytes,valid,millis"
    for ((source = 0; source < processes; source++)); do
      "${java[@]}" org.strategysandbox.benchmarks.FirstValidation "$source"
    done
    for source in $("${java[@]}" org.strategysandbox.benchmarks.FirstValidation --names); do
      "${java[@]}" org.strategysandbox.benchmarks.FirstValidation "$source"
    done
  } >"$folder/raw/validator-first.csv"

  "${java[@]}" org.strategysandbox.benchmarks.ValidatorReport "$folder/raw" "$folder/validator.md"
  good "written: $(shown "$folder/validator.md")"
}

# bench_finlab STRATEGIES: the runtime in the sandbox and the evaluation of what comes out.
bench_finlab() {
  local strategies=$1 folder=$ROOT/docs/benchmarks work=$STATE/bench-finlab dataset=$STATE/bench-dataset classpath java=(java)
  [[ -z ${JAVA_HOME:-} ]] || java=("$JAVA_HOME/bin/java")
  # shellcheck source=scripts/lib/docker.sh
  source "$ROOT/scripts/lib/docker.sh"
  # shellcheck source=scripts/lib/image.sh
  source "$ROOT/scripts/lib/image.sh"
  # shellcheck source=scripts/lib/jar.sh
  source "$ROOT/scripts/lib/jar.sh"
  # shellcheck source=scripts/lib/python.sh
  source "$ROOT/scripts/lib/python.sh"
  ensure_docker
  ensure_jar
  ensure_image
  ensure_venv
  mkdir -p "$folder/raw" "$work"
  if [[ $(cat "$dataset.made-from" 2>/dev/null) != "$(content_hash deploy/sandbox-image/dataset_tools)" ]]; then
    step "making a market of 1,000 stocks and 10 years"
    rm -rf "$dataset"
    (cd deploy/sandbox-image && "$PYTHON" -m dataset_tools make --out "$dataset" --stocks 1000 --years 10) >"$STATE/log/bench-dataset.log" 2>&1 \
      || die "the dataset could not be made" "See $(shown "$STATE/log/bench-dataset.log")"
    content_hash deploy/sandbox-image/dataset_tools >"$dataset.made-from"
  fi
  classpath=$(benchmark_classpath)
  step "evaluation (JMH)"
  with_dots "$STATE/log/jmh-evaluation.log" "${java[@]}" -Dfile.encoding=UTF-8 "-Dbenchmark.dataset=$dataset" -cp "$classpath" \
    org.openjdk.jmh.Main Evaluation -rf csv -rff "$folder/raw/finlab-jmh.csv" \
    || die "the measurement failed" "See $(shown "$STATE/log/jmh-evaluation.log")"
  step "the strategies as plain processes"
  (cd deploy/sandbox-image && OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 PYTHONHASHSEED=0 PYTHONPATH=. "$PYTHON" benchmarks/finlab_speed.py own \
    --dataset "$dataset" --strategies "$strategies" --out "$work/own.csv") \
    || die "the measurement failed" "See above."
  step "the strategies in the sandbox"
  # A strategy that fails is an outcome like any other: 1 is no error.
  SANDBOX_CONTAINER_IMAGE=$(cat "$STATE/image") SANDBOX_DATASET_WORKER_PATH=$dataset "$ROOT/scripts/sandbox" run --json --parallel 1 \
    "$strategies" >"$work/outcomes.jsonl" || (($? == 1)) || die "the measurement failed" "See above."
  (cd deploy/sandbox-image && "$PYTHON" benchmarks/finlab_speed.py page --own "$work/own.csv" --outcomes "$work/outcomes.jsonl" \
    --jmh "$folder/raw/finlab-jmh.csv" --raw "$folder/raw" --page "$folder/finlab.md" \
    --image-bytes "$(docker image inspect --format '{{.Size}}' "$(cat "$STATE/image")")")
  good "written: $(shown "$folder/finlab.md")"
}

# finish_benchmark: on every way out after start_bench.
finish_benchmark() {
  local code=$?
  trap - EXIT
  trap '' INT TERM HUP
  end_child
  stop_services
  if [[ -n ${PEERS_IMAGE:-} ]]; then remove_peers; fi
  exit "$code"
}

# start_bench: image, dataset, and a broker of the benchmark's own; sets BROKER_PORT.
start_bench() {
  # shellcheck source=scripts/lib/docker.sh
  source "$ROOT/scripts/lib/docker.sh"
  # shellcheck source=scripts/lib/image.sh
  source "$ROOT/scripts/lib/image.sh"
  # shellcheck source=scripts/lib/jar.sh
  source "$ROOT/scripts/lib/jar.sh"
  # shellcheck source=scripts/lib/dataset.sh
  source "$ROOT/scripts/lib/dataset.sh"
  # shellcheck source=scripts/lib/services.sh
  source "$ROOT/scripts/lib/services.sh"
  RUN=$STATE/bench-run
  exec 9>"$STATE/bench-lock"
  flock --nonblock 9 || die "another benchmark is at work in $STATE" "Wait for it, or stop it with Ctrl-C in its terminal."
  trap finish_benchmark EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  stop_services
  ensure_docker
  ensure_jar
  ensure_image
  ensure_dataset "$(cat "$STATE/image")" "bench-dataset"
  SANDBOX_CONTAINER_DOCKER_HOST=$(docker_endpoint)
  SANDBOX_CONTAINER_IMAGE=$(cat "$STATE/image")
  export SANDBOX_CONTAINER_DOCKER_HOST SANDBOX_CONTAINER_IMAGE
  export SANDBOX_DATASET_WORKER_PATH=${SANDBOX_DATASET_WORKER_PATH:-$STATE/dataset}
  BROKER_PORT=$(free_port 19192)
  export SANDBOX_KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:$BROKER_PORT
  step "starting a broker"
  start_service broker broker --data "$RUN/broker" --port "$BROKER_PORT" --controller-port "$(free_port $((BROKER_PORT + 1)))"
  await_service broker 90
}

# bench_sandbox QUICK OPTION...: the command `bench`.
bench_sandbox() {
  local quick=$1
  shift
  start_bench
  if [[ $quick == true ]]; then set -- --quick "$@"; fi
  step "measuring"
  run_service bench bench "$@"
}

# bench_peers ROUNDS OUT: other ways to run code in a container, and two workers beside them.
bench_peers() {
  local rounds=$1 out=$2 python metrics
  [[ $rounds =~ ^[1-9][0-9]{0,3}$ ]] || usage_error "--runs must be a number from 1 to 9999, not '$rounds'" "See $0 --help"
  PEERS_IMAGE=strategy-sandbox-peers:$$
  # shellcheck source=scripts/lib/python.sh
  source "$ROOT/scripts/lib/python.sh"
  start_bench
  python=$(venv_of peers deploy/sandbox-image/benchmarks/peers-requirements.txt)
  make_peers_image
  metrics=$(free_port 19464)
  step "starting two workers"
  start_peers_worker cold 0 off
  start_peers_worker warm 2 "$metrics"
  await_service worker-cold 90
  await_service worker-warm 90
  mkdir -p "$out/raw"
  step "measuring"
  DOCKER_HOST=$SANDBOX_CONTAINER_DOCKER_HOST PYTHONPATH=$ROOT/docs/examples "$python" \
    "$ROOT/deploy/sandbox-image/benchmarks/peers.py" --image "$SANDBOX_CONTAINER_IMAGE" --tools "$PEERS_IMAGE" \
    --cold peers-cold --warm peers-warm --metrics "$metrics" --rounds "$rounds" --out "$out" \
    || die "the measurement failed" "See above, and $(shown "$STATE/log")/worker-*.log"
  good "written: $(shown "$out/peers.md")"
}

# start_peers_worker cold|warm POOL PORT: on topics, in a group and in an installation of its own.
start_peers_worker() {
  local topic own=peers-$1 settings
  settings=("kafka.group_id=$own" "container.installation=$own" intake.slots=1 "pool.size=$2" "monitoring.port=$3")
  for topic in submitted result rejected dead_letter container cancel; do settings+=("topics.$topic.name=$own.$topic"); done
  start_service "worker-$1" worker "${settings[@]/#/--set=}"
}

# make_peers_image: the sandbox image with a shell, under the name PEERS_IMAGE.
make_peers_image() {
  local folder=$STATE/bench-peers
  step "making an image with a shell for the libraries that need one"
  if [[ ! -x $folder/root/bin/busybox ]]; then
    rm -rf "$folder"
    mkdir -p "$folder"
    (cd "$folder" && apt-get download --quiet busybox-static && dpkg-deb -x busybox-static_*.deb root) >"$STATE/log/busybox.log" 2>&1 \
      || die "Debian's busybox-static could not be had" "See $STATE/log/busybox.log; apt-get update may help."
  fi
  DOCKER_BUILDKIT=0 docker build --network none --rm --force-rm --build-arg "IMAGE=$SANDBOX_CONTAINER_IMAGE" --tag "$PEERS_IMAGE" \
    --file "$ROOT/deploy/sandbox-image/benchmarks/peers.Dockerfile" "$folder" >"$STATE/log/peers-image.log" 2>&1 \
    || die "the image could not be built" "See $STATE/log/peers-image.log"
}

# remove_peers: what bench_peers made in the Docker daemon.
remove_peers() {
  local installation
  for installation in peers-cold peers-warm; do remove_our_containers "$installation"; done
  docker ps --all --quiet --filter "ancestor=$PEERS_IMAGE" | xargs --no-run-if-empty docker rm --force >/dev/null 2>&1 || true
  docker volume rm strategy-sandbox-peers >/dev/null 2>&1 || true
  docker image rm "$PEERS_IMAGE" >/dev/null 2>&1 || true
}
