# Every target makes and fills .venv when it is missing or older than pyproject.toml.
PYTHON ?= python3
VENV   := .venv
RUN    := $(VENV)/bin/python
CONFIG ?= config/default.toml
DOCKER  ?= docker
COMPOSE ?= docker compose
IMAGE   ?= mockgpt

.PHONY: $(shell awk -F ':.*## ' '/^[a-z-]+:.*## / { print $$1 }' $(MAKEFILE_LIST))
.DEFAULT_GOAL := help

help: ## show the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-18s %s\n", $$1, $$2 }' $(MAKEFILE_LIST) | sort

$(VENV)/bin/python:
	@echo "installing into $(VENV), once" >&2
	@$(PYTHON) -m venv $(VENV)

# pip byte-compiles what it installs; compiling our own too keeps the first start as quick as the later ones.
$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	@. scripts/registries.sh && three_times $(RUN) -m pip install --quiet --disable-pip-version-check -e .
	@$(RUN) -m compileall -q mockgpt
	@touch $@

$(VENV)/.test-installed: pyproject.toml | $(VENV)/bin/python
	@. scripts/registries.sh && three_times $(RUN) -m pip install --quiet --disable-pip-version-check -e '.[test,fast,otel,compression]'
	@$(RUN) -m compileall -q mockgpt
	@touch $@ $(VENV)/.installed

run-mock: $(VENV)/.installed ## start the mock with config/default.toml; PORT=, SCENARIO= and ARGS= are for it
	@exec $(RUN) -m mockgpt --config $(CONFIG) $(if $(PORT),--port $(PORT)) $(if $(SCENARIO),--scenario $(SCENARIO)) $(ARGS)

certs: $(VENV)/.installed ## mint a CA, a server and a client certificate into certs/
	@$(RUN) -m mockgpt certs init

test: $(VENV)/.test-installed ## run the tests, on all cores
	$(RUN) -m pytest -q --numprocesses auto --dist loadfile

check: $(VENV)/.test-installed ## formatting, lint and types
	$(RUN) -m ruff format --check .
	$(RUN) -m ruff check .
	$(RUN) -m mypy

coverage: $(VENV)/.test-installed ## run the tests with branch coverage, which has to stay above 90 %
	$(RUN) -m coverage erase
	$(RUN) -m coverage run -m pytest -q tests tests/generation/tokenizer
	$(RUN) -m coverage combine -q
	$(RUN) -m coverage report

demands: $(VENV)/.test-installed ## every prompt of tests/generation/demands, and which are not answered as demanded; make test tries a quarter
	@PYTHONPATH=tests/generation:tests/api $(RUN) -m demands.measure $(or $(TABLES),table structured)

format: $(VENV)/.test-installed ## format and fix what can be fixed
	$(RUN) -m ruff format .
	$(RUN) -m ruff check --fix .

docs: $(VENV)/.test-installed ## write the tables of docs/ from the code
	@$(RUN) scripts/docs_tables.py

# Without Node there is nothing to test; where CI=true that is a failure.
test-node: $(VENV)/.test-installed ## the openai Node SDK over mTLS against a real mock (needs Node 20 and npm)
	@if command -v node >/dev/null && command -v npm >/dev/null; then \
		$(MAKE) --no-print-directory tests/node/node_modules/.installed || \
			{ echo "test-node: SKIP: npm could not install the SDK" >&2; exit 0; }; \
		$(RUN) -m mockgpt exec --config tests/node/mock.toml --log-level error -- \
			node --test --test-reporter=spec tests/node/openai.test.js; \
	else \
		echo "test-node: node or npm is not installed, so nothing is tested" >&2; \
		test "$$CI" != true; \
	fi

# The recordings themselves are not part of the project.
test-recorded: $(VENV)/.test-installed ## replay recorded answers of the real API: FILE=… (JSON Lines, gzip or not), ARGS=--verbose
	@test -n "$(FILE)" || { echo "test-recorded: name the recordings: make test-recorded FILE=recordings.jsonl.gz" >&2; exit 2; }
	@$(RUN) tests/recorded/replay.py "$(FILE)" $(ARGS)

tests/node/node_modules/.installed: tests/node/package.json tests/node/package-lock.json
	@cd tests/node && . ../../scripts/registries.sh && three_times npm ci --silent
	@touch $@

test-page: $(VENV)/.test-installed ## the live page in a real Chromium (root installs it by apt where it is missing)
	@PYTHON=$(RUN) bash scripts/page_check.sh

test-deploy: $(VENV)/.test-installed ## the Helm chart, Kustomize, dashboard and alerts (root installs promtool by apt)
	@PYTHON=$(RUN) bash scripts/deploy_check.sh

test-cluster: $(VENV)/.test-installed ## replicas that share a real Redis behind HAProxy (root installs both by apt)
	@PYTHON=$(RUN) bash scripts/cluster_check.sh

# A case waits most of its time, so there are more workers than cores.
test-doctor: $(VENV)/.test-installed ## each case of the doctor against a proxy that sins on purpose, and against one that does not
	$(RUN) -m pytest -q --numprocesses 6 --dist load tests/testing/doctor/cases

# What is missing is installed: by apt as root, by pip into a virtual environment of its own, by cargo from Debian's crates.
test-proxies: $(VENV)/.test-installed ## real proxies in front of the mock: the lines of docs/mtls.md, and the doctor's verdicts
	$(RUN) -m pytest -q -rs tests/proxies/test_mtls_page.py tests/proxies/test_command.py
	$(RUN) -m pytest -q -rs --numprocesses 2 tests/proxies/test_verdicts.py

test-properties: $(VENV)/.test-installed ## every property with all its examples; make test tries a quarter of them
	HYPOTHESIS_PROFILE=many $(RUN) -m pytest -q -m hypothesis --numprocesses auto

test-tokenizer: $(VENV)/.test-installed ## the ids and counts of tokens beside tiktoken's
	HYPOTHESIS_PROFILE=many $(RUN) -m pytest -q --numprocesses auto tests/generation/tokenizer

test-fixtures: $(VENV)/.test-installed ## pytest runs of their own: the fixtures beside other plugins, and the examples of docs/python.md
	$(RUN) -m pytest -q -rs --numprocesses auto tests/testing/fixtures

audit: $(VENV)/.test-installed ## known holes of the dependencies, and the security rules of the linter
	@PYTHON=$(RUN) bash scripts/audit.sh

soak: $(VENV)/.test-installed ## mixed and hostile traffic for DURATION seconds (600), of which nothing may be left
	PYTHONPATH=tests:tests/hostile $(RUN) tests/hostile/soak.py

crowds: $(VENV)/.test-installed ## how long a fresh request takes beside slow, stalled and arriving clients
	@PYTHONPATH=tests:tests/hostile $(RUN) tests/hostile/crowds.py

test-workers: $(VENV)/.test-installed ## several workers on one port: real processes, killed, stopped, reloaded
	$(RUN) -m pytest -q tests/workers/cases

test-hostile: $(VENV)/.test-installed ## what a hostile client sends: memory and stalls, measured from outside
	HYPOTHESIS_PROFILE=many $(RUN) -m pytest -q --numprocesses 2 --dist worksteal tests/hostile

test-agents: $(VENV)/.test-installed ## agents of seven frameworks over mTLS against a real mock; AGENTS=python, llama_index or node: only these
	@PYTHONPATH=scripts $(RUN) tests/agents/run_loops.py $(AGENTS)

# What is missing is installed: by pip and npm into environments of their own, by apt where CI=true. Needs no network beyond that.
test-examples: $(VENV)/.test-installed ## the recipes of examples/ beside a real mock; EXAMPLES=go, java, node, …: only these
	@PYTHONPATH=scripts $(RUN) scripts/run_examples.py $(EXAMPLES)

dist: $(VENV)/.test-installed ## build and check what is released, into dist/; ARGS=--newest renews the versions that the image has
	@PYTHONPATH=scripts $(RUN) scripts/dist.py $(ARGS)

# An interpreter that is not here comes from a distribution's packages; mmdebstrap and patchelf by apt where CI=true.
test-pythons: dist ## the built wheel alone, as a new user has it, on Python 3.11 to 3.14; PYTHONS=3.13: only this
	@if test -d dist; then PYTHONPATH=scripts $(RUN) scripts/test_pythons.py $(PYTHONS); fi

# The parts: http growth handshakes streams workers start journal prompts tokens model validation. PARTS="http growth": only these.
bench: $(VENV)/.test-installed ## measure everything beside other servers and write docs/benchmarks.md (half an hour); PARTS=…
	@$(RUN) bench/peers.py --install
	@$(RUN) bench/run.py $(PARTS)

bench-check: $(VENV)/.test-installed ## fail where a request has become more than 15 % dearer than a bare skeleton's
	@$(RUN) bench/check.py

# One part alone, printed: make bench-http, make bench-start …
bench-%: $(VENV)/.test-installed
	@$(RUN) bench/run.py --print $*

# PYTHON_IMAGE=… chooses another base than the Dockerfile's.
docker: ## build the container image
	DOCKER_BUILDKIT=1 $(DOCKER) build $(if $(PYTHON_IMAGE),--build-arg PYTHON_IMAGE=$(PYTHON_IMAGE)) --tag $(IMAGE) .

docker-up: docker ## start the mock behind an nginx proxy, and probe it through the proxy
	MOCKGPT_IMAGE=$(IMAGE) $(COMPOSE) up --detach --no-build
	MOCKGPT_IMAGE=$(IMAGE) $(COMPOSE) run --rm --no-deps probe

docker-down: ## stop what docker-up has started, and remove its certificates
	$(COMPOSE) down --volumes

test-container: $(VENV)/.test-installed ## build and run the container for real (root on Debian or Ubuntu; no registry)
	PYTHON=$(RUN) bash scripts/container_check.sh

clean: ## remove the virtual environment, caches and minted certificates
	rm -rf $(VENV) tests/*/node_modules tests/*/.environments .coverage .coverage.* .hypothesis .mypy_cache .ruff_cache build dist *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	find certs -type f ! -name README.md -delete
	find certs -mindepth 1 -type d -empty -delete
