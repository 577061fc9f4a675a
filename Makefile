SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
BIN := .venv/bin
PEERS := tests/benchmark/peers
export PATH := $(CURDIR)/$(BIN):$(PATH)
# The theme advertises its successor at every build; docs/decisions says why it stays for now.
export NO_MKDOCS_2_WARNING := 1

help: ## Show what make can do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' Makefile

site: .venv/site-ready ## Check all entries and build the site into site/
	microcredentials check
	PORTFOLIO_PDF=true mkdocs build --strict

serve: .venv/site-ready ## Show the site on this machine and rebuild it when a file changes
	mkdocs serve

tool: .venv/site-ready ## Set up the command line tool, .venv/bin/microcredentials, and build nothing

test: .venv/dev-ready node_modules/.package-lock.json ## Run every test, the browser's too
	chromium=$$(requirements/chromium.sh) && CHROMIUM=$$chromium pytest

standards: .venv/dev-ready ## Fetch the official shapes and schemas that exports are judged by, into .cache/standards
	python requirements/standards.py .cache/standards

bench: .venv/bench-ready node_modules/.package-lock.json $(PEERS)/node_modules/.package-lock.json ## Compare with other generators, measure pages; SIZES="100" is a short run
	chromium=$$(requirements/chromium.sh) && CHROMIUM=$$chromium python -m tests.benchmark $(SIZES) $(if $(SEED),--seed $(SEED))

check: .venv/dev-ready node_modules/.package-lock.json ## Run the linters, the type checkers and the import contract
	ruff check
	ruff format --check
	mypy
	lint-imports --no-logo
	node_modules/.bin/tsc --project tsconfig.json

lock: .venv/dev-ready ## Renew the lock files: the newest versions that fit pyproject.toml and package.json
	uv $(LOCK) --output-file requirements/site.txt --group build --extra pdf pyproject.toml
	uv $(LOCK) --output-file requirements/dev.txt --group dev --constraint requirements/site.txt pyproject.toml
	uv $(LOCK) --output-file requirements/bench.txt --group bench --constraint requirements/dev.txt pyproject.toml
	npm update --package-lock-only

clean: ## Remove everything that make has made
	rm -rf .venv node_modules site dist .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

LOCK := pip compile --quiet --upgrade --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11

.venv/site-ready: requirements/site.txt requirements/venv.sh pyproject.toml
	requirements/venv.sh $<
	touch $@

.venv/dev-ready: requirements/dev.txt requirements/venv.sh pyproject.toml
	requirements/venv.sh $<
	touch $@

.venv/bench-ready: requirements/bench.txt .venv/dev-ready
	requirements/venv.sh $<
	touch $@

$(PEERS)/node_modules/.package-lock.json: $(PEERS)/package-lock.json | .venv/dev-ready
	npm ci --prefix $(PEERS)
	touch $@

node_modules/.package-lock.json: package-lock.json | .venv/dev-ready
	npm ci
	touch $@

.PHONY: help site serve tool test standards bench check lock clean
