#!/usr/bin/env bash
# What some tests use and pip cannot bring: a browser and a database server, from Debian's packages.
# Installs only in CI, as root, where there is apt-get; elsewhere it says which tests will skip.
set -uo pipefail

missing=() skipped=()
has() { command -v "$1" >/dev/null 2>&1; }

if ! has chromium && ! has chromium-browser && ! has google-chrome && ! has google-chrome-stable; then
  missing+=(chromium) skipped+=("the tests of the site in a browser")
fi
if ! has initdb && ! compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null; then
  missing+=(postgresql) skipped+=("the tests with PostgreSQL")
fi
[ "${#missing[@]}" -gt 0 ] || exit 0

if [ "${CI:-}" = true ] && [ "$(id -u)" = 0 ] && has apt-get; then
  export DEBIAN_FRONTEND=noninteractive
  log=$(mktemp)
  if { apt-get update && apt-get install --yes --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    echo "installed for the tests: ${missing[*]}"
    rm -f "$log"
    exit 0
  fi
  tail -n 5 "$log"
  rm -f "$log"
fi
printf 'not installed: %s; skipped without it: %s\n' "${missing[*]}" "$(IFS=';'; echo "${skipped[*]}")"
