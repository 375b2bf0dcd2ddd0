#!/usr/bin/env bash
# usage: fenced.sh COMMAND...
# Runs a command whose output GitHub must not take for workflow commands: it may quote pages.
fence=$(node -p 'crypto.randomUUID()')
echo "::stop-commands::$fence"
code=0
"$@" || code=$?
echo
echo "::$fence::"
exit "$code"
