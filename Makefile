# Everything a newcomer, a developer or CI needs; `make help` lists the targets.
export SWIFT_BACKTRACE ?= enable=no
RELEASE := .build/release/tongban
DATA ?= data
PORT ?= 8080

.PHONY: help run demo test lint bench clean

#> help    this list
help:
	@sed -n 's/^#> /  /p' Makefile

#> run     set up, build, simulate a year, write its report, serve it (DATA=folder PORT=number)
run:
	@scripts/setup run
	swift build -c release --product tongban
	@[ -f $(DATA)/ledger.sqlite ] || $(RELEASE) demo --data $(DATA)
	@$(RELEASE) report --data $(DATA) --out $(DATA)/annual-report.html
	@$(RELEASE) report --data $(DATA) --out $(DATA)/annual-report.docx
	@$(RELEASE) serve --data $(DATA) --port $(PORT) --report $(DATA)/annual-report.html

#> test    set up, lint, build, and run every test: unit, command line, browser, an independent calendar
test:
	@scripts/setup test
	@$(MAKE) --no-print-directory lint
	swift build --build-tests
	swift test --skip-build --disable-xctest
	scripts/check-calendar
	cd Tests/EndToEnd && /usr/bin/python3 -m unittest

#> lint    formatting as the house wants it
lint:
	swift format lint --strict -r -p Sources Tests Package.swift

#> bench   ratios to stated references, measured in one run (release build)
bench:
	@scripts/bench

#> clean   remove what was built
clean:
	rm -rf .build .build-* .venv
