# The commands of Onderlegger. What is up to date is not done again: the files in .venv/stamps say when it was.

PORT ?= 8000
PY := .venv/bin/python
DONE := .venv/stamps
STATIC := var/static/staticfiles.json
STATIC_SOURCES := $(shell find static -type f) config/stylesheet.py partnership/typeface.py partnership/charts/assets.py

# A public site as `make check` sees it; none of these values is used anywhere.
LIKE_PRODUCTION := PRODUCTION=1 SECRET_KEY=$$(head -c 48 /dev/urandom | base64) ALLOWED_HOSTS=samen.example.nl \
	EMAIL_URL=submission://mail.example.nl DATABASE_URL=sqlite://

.DEFAULT_GOAL := help
.PHONY: help run install system-packages data test check check-memos bench messages lock clean

help: ## show this list
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/make \1	\2/p' Makefile | expand -t 22

run: install ## prepare what is needed and start Onderlegger with demo people (PORT=8000)
	@DEMO=1 $(PY) manage.py load_examples --people >/dev/null
	@$(PY) manage.py load_survey_examples >/dev/null
	@DEMO=1 PORT=$(PORT) exec $(PY) -m gunicorn --config config/server.py config.wsgi

install: $(DONE)/system data $(STATIC) ## prepare everything, start nothing

system-packages: ## install what the memo needs outside Python: Pango and a typeface
	@bin/install-system-packages

data: $(DONE)/app
	@$(PY) manage.py migrate --verbosity 0
	@$(PY) manage.py load_registers
	@$(PY) manage.py load_cases
	@$(PY) manage.py load_examples
	@$(PY) manage.py load_survey_examples

test: $(DONE)/test ## run all tests, side by side
	@$(PY) -m pytest --numprocesses auto --dist worksteal -r fEs $(ARGS)

check: $(DONE)/test ## lint, formatting, types, migrations, translations, settings of a public site
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) manage.py makemigrations --check --dry-run
	$(PY) manage.py check_translations
	@echo "$(PY) manage.py check --deploy --fail-level WARNING  (as a public site)"
	@$(LIKE_PRODUCTION) $(PY) manage.py check --deploy --fail-level WARNING

check-memos: $(DONE)/test $(DONE)/system ## check example memos against PDF/A-3a and PDF/UA-1 (needs Java)
	@bin/check-pdf --ready
	@rm -rf var/check-memos && mkdir -p var/check-memos
	@$(FOR_CHECKING) $(PY) manage.py migrate --verbosity 0
	@$(FOR_CHECKING) $(PY) manage.py example_memos --output var/check-memos >/dev/null
	@$(PY) -m tests.sealed_pdf var/check-memos/memo-gewoon.pdf var/check-memos/memo-gewoon-sealed.pdf
	@bin/check-pdf var/check-memos/*.pdf
	@$(PY) -m tests.untagged_pdf var/check-memos/untagged.pdf
	@! bin/check-pdf var/check-memos/untagged.pdf >/dev/null || { echo "A PDF without tags passes: the check itself is broken."; exit 1; }

FOR_CHECKING = DATABASE_URL=sqlite:///var/check-memos/examples.sqlite3

bench: $(DONE)/test $(STATIC) ## measure speed, as ratios within one run
	@$(PY) -m tests.benchmarks

messages: $(DONE)/app ## collect the texts to translate, and compile the translations (needs gettext)
	$(PY) manage.py makemessages --locale en --no-obsolete --add-location file --ignore var --ignore .venv --ignore tests
	$(PY) manage.py compilemessages --locale en --ignore .venv

lock: $(DONE)/app ## choose the newest versions that pyproject.toml allows (needs the network)
	$(PY) -m pip install --quiet uv
	$(LOCK) pyproject.toml --output-file requirements.txt
	$(LOCK) pyproject.toml --extra test --extra check --constraint requirements.txt --output-file requirements-test.txt

LOCK = $(PY) -m uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header --no-annotate

clean: ## remove what was made, the database too
	rm -rf .venv var

$(DONE)/app: requirements.txt
	@python=$$(bin/find-python) && { test -x $(PY) || "$$python" -m venv .venv; }
	@echo "Installing the packages of requirements.txt"
	@$(PY) -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.txt
	@mkdir -p $(DONE) && touch $@

$(DONE)/test: requirements-test.txt $(DONE)/app
	@echo "Installing the packages of requirements-test.txt"
	@$(PY) -m pip install -qq --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $@

$(DONE)/system: $(DONE)/app bin/install-system-packages
	@$(PY) manage.py check --tag documents --fail-level WARNING >/dev/null 2>&1 || bin/install-system-packages
	@touch $@

$(STATIC): $(DONE)/app $(STATIC_SOURCES)
	@$(PY) manage.py prepare_static
	@$(PY) manage.py collectstatic --no-input --clear --verbosity 0
	@touch $@
