#!/usr/bin/env bash
# Runs `together-files drift` or `diff` for the action, at the action's own version. Writes the reports to a new folder, and
# the folder and the exit code to the step's outputs. Findings go to stdout as annotations.
set -euo pipefail

version=$(node -p 'require(process.env.GITHUB_ACTION_PATH + "/package.json").version')
folder=$(mktemp -d "$RUNNER_TEMP/together-files-XXXXXX")
echo "folder=$folder" >>"$GITHUB_OUTPUT"

stop() {
  echo "::error::$1"
  echo "$1" >"$folder/problems.txt"
  echo "code=64" >>"$GITHUB_OUTPUT"
  exit 0
}

if [ -n "$COMPARED_PATH" ]; then
  [ -n "${GITHUB_BASE_REF:-}" ] || stop "The input path works only for pull requests, which have a base branch."
  base=refs/together-files/base
  git fetch --quiet --no-tags --depth=1 origin "+refs/heads/$GITHUB_BASE_REF:$base"
  if ! git cat-file -e "$base:$COMPARED_PATH" 2>/dev/null; then
    echo "::notice::Nothing to compare: the base branch does not have the path."
    echo "code=0" >>"$GITHUB_OUTPUT"
    exit 0
  fi
  mkdir "$folder/base"
  git archive --format=tar "$base" -- "$COMPARED_PATH" | tar -x -C "$folder/base"
  words=(diff "$folder/base/$COMPARED_PATH" "$COMPARED_PATH")
elif [ -n "$OLD$NEW" ]; then
  [ -n "$OLD" ] && [ -n "$NEW" ] || stop "A diff needs both inputs, old and new."
  words=(diff "$OLD" "$NEW")
else
  words=(drift --root "$ROOT")
fi

words+=(--format github --fail-on "$FAIL_ON" --report "$folder/report.md" --report "$folder/report.json")
if [ -n "$SARIF" ]; then words+=(--report "$SARIF"); fi

code=0
# The next step writes the summary. npm's own messages are not problems of the API, so they are silenced.
env -u GITHUB_STEP_SUMMARY npx --yes --loglevel=error "together-files@$version" "${words[@]}" 2>"$folder/problems.txt" || code=$?
# A problem may quote the page, and nothing in the page may be run as a workflow command.
fence=$(node -p 'crypto.randomUUID()')
echo "::stop-commands::$fence"
cat "$folder/problems.txt"
echo "::$fence::"
echo "code=$code" >>"$GITHUB_OUTPUT"
