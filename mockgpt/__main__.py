"""Entry point of `python -m mockgpt`."""

import gc

# The objects of the start live to the end; looking for garbage among them costs a tenth of its time.
gc.disable()

from mockgpt.cli import main  # noqa: E402 - the collector has to be off while modules load

raise SystemExit(main())
