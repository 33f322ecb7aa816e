"""Settings for a server with the bare view beside the site: everything else is as the site has it."""

from config.settings import *  # noqa: F403

ROOT_URLCONF = "tests.benchmarks.bare"
