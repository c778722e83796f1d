"""Numbers as written: digits and number words, units, bounds, and what they count."""
