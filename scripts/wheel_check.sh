#!/usr/bin/env bash
# `make test-wheel`: build the wheel, install it and nothing else into a fresh environment, and let a new user try it.
# What a registry does not give after three tries is said as SKIP; a failing test always fails.
set -euo pipefail
PYTHON=${PYTHON:-.venv/bin/python}
TARGET=test-wheel
. "$(dirname "$0")/registries.sh"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$PYTHON" -m venv "$folder/build"
three_times "$folder/build/bin/python" -m pip install --quiet --disable-pip-version-check hatchling || skip "pip could not install hatchling"
"$folder/build/bin/python" -m pip wheel --quiet --no-build-isolation --no-deps --wheel-dir "$folder" .
"$PYTHON" -m venv "$folder/fresh"
three_times "$folder/fresh/bin/python" -m pip install --quiet --disable-pip-version-check "$folder"/*.whl || skip "pip could not install its dependencies"
MOCKGPT_COMMAND="$folder/fresh/bin/mockgpt" "$PYTHON" -m pytest -q tests/end_to_end/test_new_user.py
