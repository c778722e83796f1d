"""A folder as it stood in a revision of git."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path

from discrep.errors import InputError


def extract_revision(revision: str, paths: list[str], target: Path) -> list[str]:
    """Write the files of a revision below `target`; the paths as they are to be read there.

    Raises InputError when git does not know the revision or the paths.
    """
    try:
        root = Path(_git("rev-parse", "--show-toplevel").decode().strip())
        prefix = _git("rev-parse", "--show-prefix").decode().strip()
        names = [Path(prefix, path).as_posix() for path in paths]
        archive = _git("-C", str(root), "archive", "--format=tar", revision, "--", *names)
    except (subprocess.CalledProcessError, FileNotFoundError) as error:
        detail = getattr(error, "stderr", b"").decode("utf-8", "replace").strip() or str(error)
        raise InputError(f"--rev {revision}: git cannot give {', '.join(paths)} ({detail})") from error
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        files.extractall(target, filter="data")
    return [(target / name).as_posix() for name in names]


def _git(*arguments: str) -> bytes:
    return subprocess.run(["git", *arguments], check=True, capture_output=True).stdout
