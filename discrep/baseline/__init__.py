"""What is new since last time."""
