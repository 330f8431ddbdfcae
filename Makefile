# Two commands to know: `make demo` reads the examples, `make test` checks everything.
PYTHON ?= python3
VENV ?= .venv
OUT ?= out

BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
INSTALL := $(PIP) install --require-hashes --no-deps
STAMPS := $(VENV)/stamps

.PHONY: demo test lint types check install bench wheel locks clean
.DELETE_ON_ERROR:

demo: $(STAMPS)/package ## read and reconcile the examples: tables here, and files and a page in out/
	@mkdir -p $(OUT)
	$(BIN)/tawthiq read examples --format table
	@$(BIN)/tawthiq read examples --out $(OUT)/claims.jsonl
	@$(BIN)/tawthiq read examples --out $(OUT)/claims.csv 2>/dev/null
	@$(BIN)/tawthiq read examples --out $(OUT)/reading.html 2>/dev/null
	$(BIN)/tawthiq reconcile $(OUT)/claims.jsonl --format table
	@$(BIN)/tawthiq reconcile $(OUT)/claims.jsonl --out $(OUT)/incidents.jsonl 2>/dev/null
	@$(BIN)/tawthiq reconcile $(OUT)/claims.jsonl --out $(OUT)/incidents.csv 2>/dev/null
	@$(BIN)/tawthiq reconcile $(OUT)/claims.jsonl --out $(OUT)/incidents.geojson 2>/dev/null
	@$(BIN)/tawthiq reconcile $(OUT)/claims.jsonl --format accounts --out $(OUT)/accounts.csv 2>/dev/null
	@echo
	@echo "Written:"
	@echo "  $(OUT)/claims.jsonl, claims.csv        what each report claims"
	@echo "  $(OUT)/incidents.jsonl, incidents.csv  what the claims of all reports are about, one incident a line"
	@echo "  $(OUT)/accounts.csv                    who tells each incident, and what each says"
	@echo "  $(OUT)/incidents.geojson               the incidents for a map program"
	@echo "  $(OUT)/reading.html                    the texts, their claims and the incidents: open it in a browser"

test: lint types check ## everything that has to hold before a change goes in

lint: $(STAMPS)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMPS)/dev
	$(BIN)/mypy --strict

check: $(STAMPS)/dev
	$(BIN)/python -W error -m pytest -q --cov --cov-report=term

install: $(STAMPS)/package ## the environment only

bench: $(STAMPS)/dev ## speed and memory
	$(BIN)/python -m benchmarks

wheel: $(STAMPS)/package ## dist/tawthiq-*.whl
	$(PIP) wheel --no-deps --no-build-isolation --wheel-dir dist .

locks: ## renew the hashed lock files (needs pip-tools on the path)
	pip-compile $(LOCK) --output-file requirements/run.txt pyproject.toml
	cd requirements && pip-compile $(LOCK) --output-file build.txt build.in
	cd requirements && pip-compile $(LOCK) --output-file dev.txt dev.in
LOCK := --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
	--strip-extras --allow-unsafe --no-header --upgrade

clean: ## remove everything that was made here
	rm -rf $(VENV) $(OUT) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage htmlcov src/*.egg-info
	find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

$(STAMPS)/venv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed: make demo PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/run: requirements/run.txt requirements/build.txt | $(STAMPS)/venv
	$(INSTALL) -r requirements/run.txt -r requirements/build.txt
	@touch $@

$(STAMPS)/package: pyproject.toml $(STAMPS)/run
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(STAMPS)/dev: requirements/dev.txt $(STAMPS)/package
	$(INSTALL) -r requirements/dev.txt
	@touch $@
