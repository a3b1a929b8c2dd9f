# Everything starts here: each target does its own set-up.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# The newest Python that runs and that we support.
PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3; do \
	$$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
		2>/dev/null && echo $$python && break; done)

# Processes for the tests; the corpora that quality is measured on.
WORKERS ?= auto
SHARED ?= ../shared

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

.DEFAULT_GOAL := help
.PHONY: help install python demo test lint unit quality bench docs docs-check dist \
	pins clean

help: ## Say what there is to make
	@sed -n 's/^\([a-z-]*\):.*## /  \1\t/p' Makefile | expand -t 14

install: $(READY) ## Set up .venv with pinned versions

$(READY): pyproject.toml requirements/run.txt requirements/dev.txt
	@test -n "$(PYTHON)" || { \
		echo "Python 3.11, 3.12 or 3.13 is needed; name it: make PYTHON=…" >&2; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 \
		|| $(PYTHON) -m venv --clear $(VENV) \
		|| { echo "no venv module (on Debian: apt-get install python3-venv)" >&2; exit 1; }
	$(BIN)/python -m pip install -qq -r requirements/dev.txt
	$(BIN)/python -m pip install -qq --no-deps --no-build-isolation -e .
	@touch $@

python:
	@echo $(PYTHON)

demo: install ## Read the sample reports and show what is at issue
	$(BIN)/counterclaim demo

test: lint docs-check unit ## Run every check, the cheapest first

lint: install ## Check style, layers and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/mypy

unit: install ## Run the tests
	$(BIN)/python -m pytest -n $(WORKERS)

quality: install ## Check the floors of quality on the corpora in SHARED
	$(BIN)/python -m benchmarks.quality --shared $(SHARED)

bench: install ## Measure speed, start-up and memory
	$(BIN)/python benchmarks/speed.py

docs: install ## Write the generated parts of the docs anew
	$(BIN)/cog -r README.md docs/*.md

docs-check: install ## Check that the generated parts of the docs are current
	$(BIN)/cog --check README.md docs/*.md

dist: install ## Build the wheel into dist/
	rm -rf dist
	$(BIN)/hatchling build -t wheel

pins: ## Resolve the newest allowed versions into requirements/
	./requirements/resolve $(PYTHON)

clean: ## Remove what was made
	rm -rf $(VENV) build dist htmlcov .coverage* .*_cache .hypothesis
