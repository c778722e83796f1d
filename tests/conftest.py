"""The tests keep what they work out beside the checkout, not in the cache of whoever runs them."""

from __future__ import annotations

import os
from pathlib import Path

os.environ.setdefault("DISCREP_CACHE_DIR", str(Path(__file__).parents[1] / ".pytest_cache" / "discrep"))
