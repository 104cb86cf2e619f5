# make          builds the example site into site/public
# make help     lists what else can be made
#
# Everything made goes below build/ and site/public/; the build itself is CMake's
# (CMakePresets.json), these are only its everyday words.

.DEFAULT_GOAL := site
SHELL := /bin/sh
MAKEFLAGS += --no-print-directory
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
JOBS ?= $(shell nproc)
RELEASE := build/release

# What building Folio and the site takes, on Debian 12.
BUILD_PACKAGES := g++ cmake ninja-build pkg-config \
  libcmark-gfm-dev libcmark-gfm-extensions-dev libtomlplusplus-dev libkainjow-mustache-dev \
  libhpdf-dev libharfbuzz-dev libhyphen-dev hyphen-en-gb libcli11-dev nlohmann-json3-dev libxxhash-dev \
  libicu-dev libpng-dev libjpeg62-turbo-dev librsvg2-dev libcairo2-dev libfontconfig-dev \
  libdeflate-dev libzip-dev libqpdf-dev fonts-noto-core icc-profiles-free

# What the tests take besides. A tool that is there already, wherever it came
# from, is not installed again.
TEST_PACKAGES := libgtest-dev libgmock-dev qpdf poppler-utils ca-certificates fonts-noto-cjk \
  libjaxb-java libtxw2-java libistack-commons-java \
  $(if $(shell command -v javac),,default-jdk-headless) \
  $(if $(shell command -v npm),,npm)

SOURCES = $(shell git ls-files --cached --others --exclude-standard 'generator/*.h' 'generator/*.cpp' 'tests/*.h' 'tests/*.cpp')

.PHONY: help setup setup-tests site test accept format check-format clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 24

setup: ## install what building Folio and the site needs
	@$(call install,$(BUILD_PACKAGES))

setup-tests: setup ## install what the tests need besides
	@$(call install,$(TEST_PACKAGES))
	@tests/pdf/setup.sh

site: ## build the example site into site/public (also: make)
	@test -f $(RELEASE)/build.ninja || cmake --preset release -DFOLIO_TESTS=OFF --log-level=WARNING >/dev/null
	@cmake --build $(RELEASE) --parallel $(JOBS) --target folio -- --quiet
	@$(RELEASE)/folio build

test: ## build and run every test
	@$(build_tests)
	@ctest --test-dir $(RELEASE) --parallel $(JOBS) --output-on-failure --no-tests=error

accept: ## rewrite what the golden tests, pictures and the manual's fields expect; review it with git diff
	@$(build_tests)
	@FOLIO_ACCEPT=1 ctest --test-dir $(RELEASE) --parallel $(JOBS) --output-on-failure --no-tests=error -L 'golden|pictures'
	@FOLIO_ACCEPT=1 ctest --test-dir $(RELEASE) --output-on-failure --no-tests=error -R 'Fields\.AreAllInTheManual'

format: ## lay out all C++ by .clang-format
	@$(call need,clang-format)
	@clang-format -i $(SOURCES)

check-format: ## say which C++ is not laid out by .clang-format
	@$(call need,clang-format)
	@clang-format --dry-run --Werror $(SOURCES)

clean: ## remove everything that was made
	@rm -rf build site/public

# The same folder serves `make site` and `make test`, so that nothing is
# compiled twice; only the latter asks for the tests' libraries.
define build_tests
cmake --preset release -DFOLIO_TESTS=ON --log-level=WARNING >/dev/null && \
cmake --build $(RELEASE) --parallel $(JOBS) -- --quiet
endef

# $(call install,PACKAGES): those of them that are not installed yet.
define install
missing=; \
for package in $(1); do \
  dpkg-query -W -f '$${db:Status-Abbrev}' $$package 2>/dev/null | grep -q '^ii' || missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then \
  echo "Installing$$missing"; \
  mkdir -p build; \
  $(SUDO) apt-get -qq update && \
  $(SUDO) env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq install -y --no-install-recommends $$missing >build/setup.log 2>&1 || \
    { cat build/setup.log; exit 1; }; \
fi
endef

define need
command -v $(1) >/dev/null || { echo "$(1) is not installed: apt-get install $(1)"; exit 1; }
endef
