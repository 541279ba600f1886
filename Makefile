# Grove: every everyday task in one word. `make` alone lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
BIN := $(CURDIR)/.venv/bin
# Node comes with the Python environment: none of the system's own is needed.
export PATH := $(BIN):$(PATH)
export PYTHONPATH := $(CURDIR)/backend
# Networks with a certificate authority of their own are common: whom the system trusts, uv trusts too.
export UV_SYSTEM_CERTS := 1
# Without kept bytecode every start would compile everything again.
unexport PYTHONDONTWRITEBYTECODE

IN_BACKEND := cd backend &&
IN_WEB := cd frontend &&
# Files stay whole: what they share is started once. More than four would wait for the one database.
ON_ALL_PROCESSORS := -n auto --maxprocesses 4 --dist loadfile
# Most of these measure nothing of the code that they run, and those that do would run for twice as long.
OUTSIDE := tests/rights tests/faults tests/e2e tests/launcher tests/infra tests/contract
UV_LOCK = uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
  --no-emit-find-links --custom-compile-command "make lock" --upgrade

.PHONY: help run demo stack doctor test test-fast check lint types imports house contract-check web-check test-backend test-outside \
  test-quick e2e programs fix contract pictures dashboards migration mail-preview lock hooks bench docs setup setup-run clean

help: ## list these targets
	@awk 'BEGIN {FS = ":.*## "} /^##@/ {printf "\n%s\n", substr($$0, 5)} \
	  /^[a-z0-9-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

##@ Run
run: setup-run ## a whole Grove on this machine; stops with Ctrl-C (PORT=8000)
	@exec python -m launcher run
demo: setup-run ## the same with a demo workspace, in a data folder of its own (PORT=8000)
	@exec python -m launcher demo
stack: setup-run ## as in production, with nginx and TLS: https://127.0.0.1:8443 (PORT=8443 APIS=2)
	@exec python -m launcher stack --apis $(or $(APIS),2)
doctor: setup-run ## look whether a start lacks anything
	@python -m launcher doctor

##@ Check
test: setup ## everything, fastest first: what CI runs (ARGS=... goes to pytest)
	@bash backend/tools/stages.sh lint types imports house contract-check web-check programs test-backend test-outside
check: setup ## the same without the tests of the server and without a browser
	@bash backend/tools/stages.sh lint types imports house contract-check web-check
test-fast: setup ## the inner loop: lint, and the tests in processes of their own without coverage
	@bash backend/tools/stages.sh lint imports test-quick
lint: ## style, faults, formatting
	@$(IN_BACKEND) ruff check . && ruff format --check -q . && shellcheck tools/*.sh ../.ci/run ../grove ../infra/*/*.sh
types: ## strict types
	@$(IN_BACKEND) mypy
imports: ## who may import whom
	@$(IN_BACKEND) lint-imports --no-cache
house: ## the rules of this repository
	@$(IN_BACKEND) python -m pytest -q --durations=0 tests/house
contract-check: ## is the written contract what the code says?
	@$(IN_BACKEND) python -m app.contract --check
	@$(IN_WEB) npm run -s contract:check
web-check: ## the web client: types, lint, tests, build, size
	@$(IN_WEB) npm run -s types && npm run -s lint && npm run -s test
	@python -m launcher.web
	@$(IN_WEB) npm run -s budget
e2e: setup programs ## only the tests in a browser
	@python -m launcher.web
	@$(IN_BACKEND) python -m pytest -q -m e2e $(ARGS)
programs:
	@bash backend/tools/programs.sh
test-backend: ## the tests in processes of their own, with coverage; house rules are a stage before
	@$(IN_BACKEND) python -m pytest -q $(ON_ALL_PROCESSORS) $(addprefix --ignore=,tests/house $(OUTSIDE)) --cov --cov-report=term $(ARGS)
test-outside: ## the whole from outside: every right, killed processes, browsers, whole instances
	@$(IN_BACKEND) python -m pytest -q $(ON_ALL_PROCESSORS) $(OUTSIDE) $(ARGS)
test-quick:
	@$(IN_BACKEND) python -m pytest -q $(ON_ALL_PROCESSORS) $(addprefix --ignore=,tests/house $(OUTSIDE)) -m "not faults" $(ARGS)

##@ Change
fix: setup ## format, and mend what can be mended
	@$(IN_BACKEND) ruff check --fix -q . ; ruff format -q .
contract: setup ## write the contract and the client's types anew
	@$(IN_BACKEND) python -m app.contract
	@$(IN_BACKEND) python -m tests.contract.recording
	@$(IN_BACKEND) python -m tests.rights.page
	@$(IN_WEB) npm run -s contract
pictures: setup programs ## take the pictures of the user guide anew
	@python -m launcher.web
	@$(IN_BACKEND) python -m tools.pictures
dashboards: setup ## write Grafana's dashboards anew
	@$(IN_BACKEND) python -m tools.dashboards
migration: setup ## draft a migration from the models (NAME="add labels")
	@python -m launcher draft-migration "$(NAME)"
mail-preview: setup-run ## write every mail in every language, to look at (FOLDER=.grove/mails)
	@$(IN_BACKEND) python -m app.mail.preview $(abspath $(or $(FOLDER),.grove/mails))
lock: setup-run ## renew the locked versions
	@$(IN_BACKEND) $(UV_LOCK) pyproject.toml --extra embedded -o requirements/run.txt
	@$(IN_BACKEND) $(UV_LOCK) pyproject.toml -c requirements/run.txt -o requirements/production.txt
	@$(IN_BACKEND) $(UV_LOCK) pyproject.toml --extra embedded --group pyproject.toml:dev \
	  -c requirements/run.txt -o requirements/dev.txt
	@$(IN_BACKEND) $(UV_LOCK) --group pyproject.toml:docs -o requirements/docs.txt
hooks: setup ## check style before every commit
	@pre-commit install

##@ Measure
bench: setup ## hot paths as ratios to a floor of the same run
	@$(IN_BACKEND) python -m bench

##@ Read
docs: setup ## the docs as a site in docs-site/, every link in them checked
	@uv run -q --no-project --with-requirements backend/requirements/docs.txt zensical build --strict --clean

##@ Prepare
setup: ## install all that development needs
	@bash backend/tools/setup.sh dev $(PYTHON)
	@python -m launcher.web --packages-only
setup-run:
	@bash backend/tools/setup.sh run $(PYTHON)
clean: ## remove what was installed and built; your data in .grove stays
	@rm -rf .venv frontend/node_modules frontend/dist
