"""Two reports of one incident: their figures, which are values of one thing, and what comes of comparing them."""
