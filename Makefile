# Everything a newcomer, a developer or CI needs. `make help` lists the targets.
SWIFT_BUILD ?= swift build
export SWIFT_BACKTRACE ?= enable=no

.PHONY: help test lint clean

#> help    this list
help:
	@sed -n 's/^#> /  /p' Makefile

#> test    set up, lint, build, run every test
test:
	@scripts/setup test
	@$(MAKE) --no-print-directory lint
	$(SWIFT_BUILD) --build-tests
	swift test --skip-build --disable-xctest
	scripts/check-calendar

#> lint    formatting as the house wants it
lint:
	swift format lint --strict -r -p Sources Tests Package.swift

#> clean   remove what was built
clean:
	rm -rf .build .build-* .venv
