#!/usr/bin/env bash
# Known holes of the dependencies, as installed and as in the image, and the security rules of the linter. PYTHON=… is the interpreter.
set -euo pipefail
python=${PYTHON:-python3}

# Not ours: assert, broad except, seeded random and subprocess are used on purpose; addresses and words that
# only look like secrets; marshal reads what the same process has written; weak digests are test certificates;
# yaml.load is given a safe loader.
"$python" -m ruff check --select S --ignore S101,S104,S105,S110,S112,S302,S303,S311,S324,S506,S603,S607 mockgpt

for attempt in 1 2 3; do
    "$python" -m pip install --quiet --disable-pip-version-check pip-audit && break
    [ "$attempt" != 3 ] || { echo "audit: SKIP, pip-audit cannot be installed" >&2; exit 0; }
done
report=$(mktemp)
trap 'rm -f "$report"' EXIT
for versions in "--local --skip-editable" "--requirement docker/constraints.txt --no-deps --disable-pip"; do
    # shellcheck disable=SC2086 # words
    if "$python" -m pip_audit $versions >"$report" 2>&1; then
        unknown=$(grep -c "could not be audited" "$report" || true)
        [ "$unknown" = 0 ] || echo "audit: SKIP for $unknown packages, of which the index knows no advisories" >&2
    elif grep -q "known vulnerabilit" "$report"; then
        cat "$report" >&2
        exit 1
    else
        echo "audit: SKIP, the package index does not answer: $(tail -1 "$report")" >&2
    fi
done
