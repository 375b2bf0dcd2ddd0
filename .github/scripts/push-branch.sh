#!/usr/bin/env bash
# usage: push-branch.sh BRANCH PATCH MESSAGE
# Commits a patch on top of the checked-out commit and pushes it as BRANCH. Stops if BRANCH has commits that are not the
# bot's, so that a maintainer's work is never overwritten. `git push` must be able to authenticate.
set -euo pipefail
branch=$1 patch=$2 message=$3
bot="41898282+github-actions[bot]@users.noreply.github.com"

git fetch --quiet origin
main=$(git rev-parse HEAD)
head=$(git for-each-ref --format="%(objectname)" "refs/remotes/origin/$branch")
if [ -n "$head" ]; then
  # If git fails here, the script stops, so that a branch that cannot be read is never overwritten.
  committers=$(git log --format=%ce "$main..$head")
  others=$(awk -v bot="$bot" '$0 != "" && $0 != bot' <<<"$committers")
  if [ -n "$others" ]; then
    text="The branch $branch has commits that are not the bot's, so it was left alone. Merge or delete it, then run this workflow again."
    echo "::error::$text"
    echo "$text" >>"$GITHUB_STEP_SUMMARY"
    exit 1
  fi
fi

git config user.name "github-actions[bot]"
git config user.email "$bot"
git switch --quiet --force-create "$branch"
git apply --index --binary "$patch"
git commit --quiet --message "$message"
git push --quiet --force-with-lease="$branch:$head" origin "HEAD:refs/heads/$branch"
