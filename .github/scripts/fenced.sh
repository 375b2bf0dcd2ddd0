#!/usr/bin/env bash
# usage: fenced.sh COMMAND...
# Runs a command and keeps GitHub from running its output as workflow commands, because it may quote pages.
fence=$(node -p 'crypto.randomUUID()')
echo "::stop-commands::$fence"
code=0
"$@" || code=$?
echo
echo "::$fence::"
exit "$code"
