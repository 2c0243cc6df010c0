"""Entry point of `python -m mockgpt`."""

from mockgpt.cli import main

raise SystemExit(main())
