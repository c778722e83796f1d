"""The nouns of discrep: frozen dataclasses, standard library only."""
