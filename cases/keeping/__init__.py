"""Where BZK writes cases, publishes them and withdraws them."""
