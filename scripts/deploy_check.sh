#!/usr/bin/env bash
# `make test-deploy`: bring promtool and Helm's engine, and test what lies in deploy/ with them.
# kubectl is used where there is one that knows components: Debian 12's is too old.
set -euo pipefail
PYTHON=${PYTHON:-.venv/bin/python}
TARGET=test-deploy
. "$(dirname "$0")/registries.sh"

apt_install promtool prometheus
if ! "$PYTHON" -c 'import helm_python' 2>/dev/null; then
	three_times "$PYTHON" -m pip install --quiet --disable-pip-version-check -e '.[deploy]' || skip "pip could not install Helm's engine"
fi
exec "$PYTHON" -m pytest -q -rs tests/deploy
