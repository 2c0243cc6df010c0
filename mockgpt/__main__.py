"""Entry point of `python -m mockgpt`."""

import gc

# Start-up makes objects that live for ever; looking for garbage among them costs a tenth of it.
gc.disable()

from mockgpt.cli import main  # noqa: E402 - the collector has to be off while modules load

raise SystemExit(main())
