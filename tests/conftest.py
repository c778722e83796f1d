"""For all tests: a cache beside the checkout, not that of whoever runs them; no limits of time."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import settings

os.environ.setdefault("DISCREP_CACHE_DIR", str(Path(__file__).parents[1] / ".pytest_cache" / "discrep"))
settings.register_profile("discrep", deadline=None)
settings.load_profile("discrep")
