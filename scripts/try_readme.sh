#!/usr/bin/env bash
# Do what the README's first screen says, from a fresh clone in an empty folder: its commands, as they stand there.
# Usage: scripts/try_readme.sh [--without-tests]
set -euo pipefail
source_folder=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
mock=
finish() {
    if [ -n "$mock" ]; then kill -- "-$mock" 2>/dev/null || true; wait "$mock" 2>/dev/null || true; fi
    rm -rf "$folder"
}
trap finish EXIT

git clone --quiet "$source_folder" "$folder/mockgpt"
cd "$folder/mockgpt"
block() { awk -v wanted="$1" '/^```sh$/ { number++; inside = 1; next } /^```$/ { inside = 0 } inside && number == wanted' README.md; }

echo "== $(block 1)"
set -m
bash -c "$(block 1)" >"$folder/ready" 2>"$folder/log" &
mock=$!
set +m
for _ in $(seq 1200); do
    grep -q '"event":"ready"' "$folder/ready" && break
    kill -0 "$mock" 2>/dev/null || { cat "$folder/log"; echo "FAILED: the mock did not start"; exit 1; }
    sleep 0.1
done
grep '"event":"ready"' "$folder/ready"

echo "== the curl lines"
block 2 >"$folder/curl.sh"
bash -euo pipefail "$folder/curl.sh" >"$folder/answers"
grep -q '"object": "list"' "$folder/answers"
grep -q '"object": "chat.completion"' "$folder/answers"
grep -q '^data: \[DONE\]' "$folder/answers"
grep -A 3 '"message"' "$folder/answers" | sed -n '3p'

awk '/^```python$/ { number++; inside = number == 1; next } /^```$/ { inside = 0 } inside' README.md >"$folder/example.py"
if [ "${1:-}" != --without-tests ]; then
    kill -- "-$mock"; wait "$mock" 2>/dev/null || true; mock=
    echo "== make test"
    make test
    .venv/bin/python -m mockgpt --config config/default.toml >"$folder/ready" 2>>"$folder/log" &
    again=$!
    trap 'kill "$again" 2>/dev/null || true; finish' EXIT
    until [ -s "$folder/ready" ]; do sleep 0.05; done
    echo "== the Python example"
    >"$folder/ready" .venv/bin/python "$folder/example.py"; cat "$folder/ready"; echo
    kill "$again"; wait "$again"
fi
echo "the README works"
