"""What the program says of our own texts, kept line by line: `python -m tests.snapshots` writes it anew."""
