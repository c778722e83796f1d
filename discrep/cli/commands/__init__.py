"""One file a command group; each has `register(app)`, and imports what is heavy inside its functions."""
