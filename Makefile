# The commands of the project; `make` alone lists them.
#
# Needed: make, and Python 3.11 or newer with its venv module. Everything is installed into .venv, nothing elsewhere.
# Another interpreter: make test PYTHON=/path/to/python

VENV := .venv
RUN := $(VENV)/bin/python -m
SAMPLE := src/pourparlers/sample
DATA ?= ../shared/data
SOURCES := src tests scripts benchmarks training

FITS := import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3; do \
	if "$$python" -c '$(FITS)' >/dev/null 2>&1; then echo "$$python"; break; fi; done)

.DEFAULT_GOAL := help
.PHONY: help demo test lint unit gate raise-floors format bench eval-resolve eval-language eval-press models docs clean distclean
.DELETE_ON_ERROR:

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' Makefile

demo: $(VENV)/installed ## build the dossier of the shipped sample in demo/ and say where to open it
	@$(RUN) pourparlers build $(SAMPLE)/articles -o demo

test: $(VENV)/installed-dev ## all that has to hold: lint, gate and unit; every one runs, whatever fails
	@failed=; for part in lint gate unit; do \
		$(MAKE) --no-print-directory $$part || failed="$$failed $$part"; \
	done; \
	if [ -n "$$failed" ]; then echo "make test: failed:$$failed" >&2; exit 1; fi

lint: $(VENV)/installed-dev ## style, types and who may import whom
	@failed=; \
	$(RUN) ruff check --quiet --output-format concise $(SOURCES) || failed="$$failed style"; \
	$(RUN) ruff format --quiet --check --output-format concise $(SOURCES) || failed="$$failed format(make-format-mends-it)"; \
	$(RUN) mypy || failed="$$failed types"; \
	$(VENV)/bin/lint-imports || failed="$$failed imports"; \
	if [ -n "$$failed" ]; then echo "make lint: failed:$$failed" >&2; exit 1; fi

unit: $(VENV)/installed-dev ## the tests
	@$(RUN) pytest -n 2 -r fEs

gate: $(VENV)/installed-dev ## score the sample and the written articles; fails where a figure is below its floor
	@$(call scored,--gate)
	@$(VENV)/bin/python benchmarks/written.py --gate

raise-floors: $(VENV)/installed-dev ## pin the floors of the gate to what is measured now; they only rise
	@$(call scored,--raise-floors)
	@$(VENV)/bin/python benchmarks/written.py --raise-floors

format: $(VENV)/installed-dev ## lay the code out as `make lint` wants it
	@$(RUN) ruff check --quiet --fix-only $(SOURCES)
	@$(RUN) ruff format $(SOURCES)

bench: $(VENV)/installed-dev ## measure on public data sets, where they lie in DATA=folder
	@DATA="$(DATA)" PYTHON="$(VENV)/bin/python" sh scripts/bench.sh

eval-resolve: $(VENV)/installed-dev ## measure who, when and where (TimeBank too, where it lies in DATA=folder)
	@$(VENV)/bin/python benchmarks/resolve.py "$(DATA)"

eval-language: $(VENV)/installed-dev ## measure the language core on raw text (treebanks, press and names in DATA=folder)
	@$(VENV)/bin/python benchmarks/language.py "$(DATA)" && $(VENV)/bin/python benchmarks/names.py "$(DATA)"

eval-press: $(VENV)/installed-dev ## score a record of press articles against gold of our own (their texts in DATA=folder)
	@$(VENV)/bin/python benchmarks/press.py "$(DATA)" --gate

models: $(VENV)/installed-dev ## train the language core anew (DATA=folder; half an hour a language; training/README.md)
	@$(RUN) training.models fr en --data "$(DATA)"

docs: $(VENV)/installed-dev ## write the pages of docs/ that are made from the code
	@$(VENV)/bin/python scripts/docs.py

clean: ## remove what was built, but not the environment
	rm -rf demo dist build/lib .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find src tests scripts benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean ## remove the environment too
	rm -rf $(VENV)

# Builds the sample into a temporary dossier and scores it: $(call scored,OPTION of eval).
define scored
dossier=$$(mktemp -d) && trap 'rm -rf "$$dossier"' EXIT && \
$(RUN) pourparlers build $(SAMPLE)/articles -o "$$dossier" --quiet && \
$(RUN) pourparlers eval "$$dossier" --gold $(SAMPLE)/gold $(1)
endef

$(VENV)/bin/python:
	@python="$(PYTHON)"; \
	if [ -z "$$python" ]; then \
		echo "No Python 3.11 or newer with its venv module was found (looked for python3.13, 3.12, 3.11, python3)." >&2; \
		echo "Install one (Debian: apt install python3 python3-venv) or name it: make PYTHON=/path/to/python" >&2; \
		exit 1; \
	elif ! "$$python" -c '$(FITS)'; then \
		echo "$$python is no Python 3.11 or newer with its venv module; name another: make PYTHON=/path/to/python" >&2; \
		exit 1; \
	fi; \
	echo "Installing into $(VENV) with $$("$$python" --version)"; \
	"$$python" -m venv $(VENV)

# Installed anew only when pyproject.toml changed; the code itself is taken from src/ as it stands.
$(VENV)/installed: pyproject.toml | $(VENV)/bin/python
	@$(RUN) pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/installed-dev: pyproject.toml | $(VENV)/bin/python
	@$(RUN) pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $(VENV)/installed $@
