"""One file a rule; each explains itself and brings its own examples."""
