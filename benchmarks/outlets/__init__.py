"""Incidents as several outlets might report them, and pairs of headlines, all of own invention, with their key."""
