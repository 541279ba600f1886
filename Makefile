# Grove: every everyday task in one word. `make` alone lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
BIN := $(CURDIR)/$(VENV)/bin
export PATH := $(BIN):$(PATH)
export PYTHONPATH := $(CURDIR)/backend
export PYTHONDONTWRITEBYTECODE := 1
UV_LOCK = uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"
STAGE = @bash backend/tools/stage.sh

.PHONY: help
help:  ## list the targets
	@awk 'BEGIN {FS = ":.*## "} /^##@/ {printf "\n%s\n", substr($$0, 5)} /^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

##@ Run
.PHONY: run demo
run: setup-run  ## start a whole Grove (PORT=8000)
	@exec $(PY) -m launcher run
demo: setup-run  ## start a Grove of its own with a lively demo workspace (PORT=8000)
	@exec $(PY) -m launcher demo

##@ Check
.PHONY: test test-fast check lint types imports house contract-check web-check test-backend e2e
test: setup  ## everything: what CI runs
	$(STAGE) lint $(MAKE) -s lint
	$(STAGE) types $(MAKE) -s types
	$(STAGE) imports $(MAKE) -s imports
	$(STAGE) contract $(MAKE) -s contract-check
	$(STAGE) web $(MAKE) -s web-check
	$(STAGE) tests $(MAKE) -s test-backend
test-fast: setup  ## the inner loop: no browser, no faults, no coverage
	@$(MAKE) -s lint imports
	@cd backend && $(BIN)/python -m pytest -q -m "not e2e and not faults" $(ARGS)
check: test  ## the same as test
lint:
	@cd backend && ruff check . && ruff format --check -q .
types:
	@cd backend && mypy
imports:
	@cd backend && lint-imports
contract-check:
	@cd backend && python -m app.contract --check
	@cd frontend && npm run -s contract:check
web-check:
	@cd frontend && npm run -s types && npm run -s lint && npm run -s test && npm run -s build:fast && npm run -s budget
test-backend:
	@cd backend && python -m pytest -q --cov --cov-report=term:skip-covered $(ARGS)
e2e: setup  ## only the browser tests
	@cd backend && python -m pytest -q -m e2e $(ARGS)

##@ Change
.PHONY: fix contract migration lock
fix: setup  ## format and mend what can be mended
	@cd backend && ruff check --fix -q . ; ruff format -q .
contract: setup  ## write the contract and the client's types anew
	@cd backend && python -m app.contract
	@cd frontend && npm run -s contract
migration: setup  ## make a migration from the models (NAME="add labels")
	@cd backend && alembic revision --autogenerate -m "$(NAME)"
lock: setup-run  ## renew the locked versions
	@cd backend && $(UV_LOCK) --upgrade pyproject.toml --extra embedded -o requirements/run.txt
	@cd backend && $(UV_LOCK) --upgrade pyproject.toml --extra embedded --group pyproject.toml:dev -c requirements/run.txt -o requirements/dev.txt

##@ Measure
.PHONY: bench
bench: setup  ## hot paths as ratios to a floor of the same run; writes docs/performance.md
	@cd backend && python -m bench

##@ Prepare
.PHONY: setup setup-run clean
setup: $(VENV)/.dev-stamp frontend/node_modules/.grove-stamp  ## install everything for development
setup-run: $(VENV)/.run-stamp
$(VENV)/bin/uv:
	@bash backend/tools/preflight.sh $(PYTHON)
	@echo "making the Python environment"
	@$(PYTHON) -m venv $(VENV)
	@$(PY) -m pip install -q --disable-pip-version-check uv==0.13.8
$(VENV)/.run-stamp: $(VENV)/bin/uv backend/requirements/run.txt
	@echo "installing what Grove needs"
	@bash backend/tools/install.sh $(VENV) backend/requirements/run.txt
	@touch $@
$(VENV)/.dev-stamp: $(VENV)/.run-stamp backend/requirements/dev.txt
	@echo "installing what the tests need"
	@bash backend/tools/install.sh $(VENV) backend/requirements/dev.txt
	@bash backend/tools/browser.sh
	@touch $@
frontend/node_modules/.grove-stamp: frontend/package-lock.json $(VENV)/.run-stamp
	@$(PY) -m launcher.web --packages-only
	@touch $@
clean:  ## remove what was built and installed; keeps .grove with your data
	@rm -rf $(VENV) frontend/node_modules frontend/dist
