"""The only place that knows all apps: settings, addresses, and what every page shows around its content."""
