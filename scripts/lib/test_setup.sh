# shellcheck shell=bash
# Sourced: what the tests on real containers need.

# container_properties: what the tests on real containers need; sets the array properties.
container_properties() {
  ensure_docker
  ensure_image
  ensure_venv
  local tool_hash cases
  tool_hash=$(content_hash deploy/sandbox-image/dataset_tools)
  TEST_DATASET=$CACHE/dataset-$tool_hash
  if [[ ! -d $TEST_DATASET ]]; then
    step "making the dataset of the tests"
    (cd deploy/sandbox-image && "$PYTHON" -m dataset_tools make --out "$TEST_DATASET" --json) >/dev/null
  fi
  cases=$STATE/simulation-cases
  rm -rf "$cases"
  step "making the cases on which both simulations must agree"
  (cd deploy/sandbox-image && PYTHONPATH=.:tests "$PYTHON" tests/make_simulation_cases.py --out "$cases" --cases 240) >/dev/null
  # shellcheck disable=SC2034 # the caller uses it
  properties=(
    -Dsandbox.image="$(image_tag)"
    -Dsandbox.dataset="$TEST_DATASET"
    -Dsandbox.python="$PYTHON"
    -Dsimulation.cases="$cases"
  )
}
