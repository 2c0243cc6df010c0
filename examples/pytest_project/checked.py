"""Types and tests, one after the other: what a pipeline of this project runs."""

import subprocess
import sys

for module in (["mypy", "weather", "tests"], ["pytest", "-q"]):
    code = subprocess.run([sys.executable, "-m", *module]).returncode
    if code:
        raise SystemExit(code)
