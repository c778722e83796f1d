"""One file a command or group, by its name; each has `register(app)`, and imports what is heavy in functions."""
