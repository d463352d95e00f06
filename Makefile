# Everything a developer does here, by name. CI runs the same targets.
PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8000
READY := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help demo serve dev test lint types golden docs bench lock clean

help:  ## list these targets
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(READY)  ## all papers of the worked examples into out/, and the site into public/
	$(BIN)/facilitator build
	$(BIN)/facilitator publish --due </dev/null >out/what-became-public.txt
	@echo
	@echo "Made: $$(find out -name '*.html' | wc -l | tr -d ' ') papers in out/ (each as .html and .md), $$(find public -name '*.html' | wc -l | tr -d ' ') pages in public/."
	@echo "Three papers to open in a browser first:"
	@printf '  %s\n' $(addprefix out/kela-basin/2026-03-geneva/,agenda-team.html brief-for-oak.html summary-participants.html)
	@echo "Every sentence that became public, before the site was built: out/what-became-public.txt"
	@echo "The site: make serve"

serve: $(READY)  ## look at public/ in a browser, from this machine alone
	@test -d public || { echo "public/ is not there yet: run make demo"; exit 1; }
	@echo "Open http://127.0.0.1:$(PORT)/ and stop with Ctrl-C"
	@$(BIN)/python -m http.server --bind 127.0.0.1 --directory public $(PORT)

dev: $(READY)  ## the environment in .venv, from the lock file
	@echo "Ready: $(BIN)/facilitator --help"

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; name it like this: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' || \
	  { echo "This Python lacks its venv module; on Debian it is in the package python3-venv"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

test: lint types  ## lint, types and all tests, on up to four processor cores
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal

lint: $(READY)  ## ruff: rules and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .

types: $(READY)  ## mypy, strictly
	$(BIN)/mypy

golden: $(READY)  ## write the golden papers anew; look at the difference before you commit it
	$(BIN)/python -m pytest --golden-update

docs: $(READY)  ## this guide as a site, into build/docs/
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --config-file docs.yml
	@echo "Open build/docs/index.html"

bench: $(READY)  ## the measured promises, on a quiet machine (see benchmarks/README.md)
	@measure() { echo "== $$*"; $(BIN)/python -m "benchmarks.$$@" || broken="$$broken $$1"; }; \
	  measure help_startup; measure one_agenda_in_a_thousand; measure twins_cost; measure disclosure_scale; \
	  measure packs_pdf; measure gate_speed --short; \
	  test -z "$$broken" || { echo "A limit is broken in:$$broken"; exit 1; }

lock: pyproject.toml  ## requirements.lock anew from the ranges of pyproject.toml (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --extra dev --no-annotate \
	  --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" --quiet \
	  --output-file requirements.lock pyproject.toml

clean:  ## remove papers, the built site and caches; sessions, site/ and ledger/ stay
	rm -rf out public build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -not -path './.venv/*' -prune -exec rm -rf {} +
