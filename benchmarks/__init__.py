"""Measurements, outside the package."""
