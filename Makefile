# What scripts/ does, by the names that people try first. `make` lists them.
.DEFAULT_GOAL := help
.PHONY: help run test check format images bench clean release

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: ## from nothing to results
	scripts/quickstart.sh

test: ## all tests
	scripts/test.sh

check: ## what needs no Docker: formatters, analysis, unit tests
	scripts/test.sh fast

format: ## formats Java and Python
	scripts/format.sh

images: ## sandbox image and worker's image
	scripts/build_images.sh

bench: ## the most important figures, in five minutes
	scripts/bench.sh --quick

clean: ## removes what the quickstart made
	scripts/quickstart.sh --clean

release: ## artifacts of a release; VERSION=x.y.z
	scripts/release.sh "$(VERSION)"
