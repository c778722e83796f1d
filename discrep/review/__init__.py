"""The review page: an editor goes through the findings with one key each."""
