#!/usr/bin/env bash
# Lock 3 of 3: what an executable loads. linked_libraries.sh EXECUTABLE PATTERN: exit 1 and the offenders when a
# loaded library matches the extended regular expression.
set -euo pipefail
found=$(ldd "$1" | awk '{print $1}' | grep -E "$2" || true)
[ -z "$found" ] && { echo "$(basename "$1"): clean"; exit 0; }
echo "$(basename "$1") loads what it must not: $(tr '\n' ' ' <<<"$found")"
exit 1
