#!/usr/bin/env bash
# `make test-page`: bring a browser, its driver and axe-core, and test the live page with them.
# What a registry does not give after three tries is said as SKIP, with the reason; a failing test always fails.
set -euo pipefail
PYTHON=${PYTHON:-.venv/bin/python}

TARGET=test-page
. "$(dirname "$0")/registries.sh"

command -v chromium-browser google-chrome >/dev/null || apt_install chromium chromium
if ! "$PYTHON" -c 'import playwright' 2>/dev/null; then
	three_times "$PYTHON" -m pip install --quiet --disable-pip-version-check -e '.[page]' || skip "pip could not install the driver"
fi
if [ ! -f tests/page/node_modules/axe-core/axe.min.js ]; then
	if command -v npm >/dev/null; then
		three_times npm --prefix tests/page ci --silent || echo "test-page: SKIP of axe-core: npm could not install it" >&2
	else
		echo "test-page: SKIP of axe-core: npm is not installed" >&2
	fi
fi
exec "$PYTHON" -m pytest -q -rs tests/page
