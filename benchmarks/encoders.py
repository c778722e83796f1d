"""Faster ways to encode, on trial: what each costs and whether the findings stay.

    python -m benchmarks.encoders [WAY ...]

All run the default model over the same texts in the same batches: as it is, in bfloat16, its layers as 8-bit
numbers, exported to ONNX and that as 8-bit numbers too (with `onnx` and `onnxruntime` installed), and its token
vectors averaged without the network. With WAY only those are run, beside the model
as it is. Writes benchmarks/results/encoders.json; benchmarks.speed shows it.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from benchmarks.corpora import five_articles, meantime
from discrep.atomic import write_text
from discrep.cache import Store
from discrep.config import DEFAULT_MODEL, Config
from discrep.embed.encoder import Vectors, batches, count_tokens, load_model
from discrep.model.document import Document
from discrep.pipeline import check

RESULTS = Path(__file__).with_name("results") / "encoders.json"
Forward = Callable[[Any, Any], Any]
"""Token numbers and mask, both (n, m), to vectors of tokens (n, m, d)."""


class Trial:
    """An encoder that counts its processor time; the mean of the token vectors is the vector of a text."""

    name = "trial"

    def __init__(self, forward: Forward) -> None:
        self._forward, self.seconds, self.tokens = forward, 0.0, 0

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of the texts."""
        model, start, rows = load_model(DEFAULT_MODEL), time.process_time(), dict[str, Vectors]()
        tokens = count_tokens(model, sorted(set(texts)))
        for batch in batches(tokens):
            read = model.tokenizer(
                batch, truncation=True, max_length=model.max_seq_length, padding=True, return_tensors="np"
            )
            mask = read["attention_mask"].astype(np.int64)
            hidden = self._forward(read["input_ids"].astype(np.int64), mask)
            mean = (hidden * mask[..., None]).sum(axis=1) / mask.sum(axis=1, keepdims=True)
            rows.update(zip(batch, mean / np.linalg.norm(mean, axis=1, keepdims=True), strict=True))
        self.tokens += sum(tokens.values())
        self.seconds += time.process_time() - start
        return np.array([rows[text] for text in texts], dtype=np.float32)


class Fresh(Store):
    """The store with nothing in it but the parse."""

    def get(self, kind: str, names: Sequence[str]) -> dict[str, bytes]:
        """What is kept, where it is of the parse."""
        return super().get(kind, names) if kind.startswith(("tokens/", "article/")) else {}

    def put(self, kind: str, values: Mapping[str, bytes]) -> None:
        """Keep what is of the parse."""
        if kind.startswith(("tokens/", "article/")):
            super().put(kind, values)


def ways(folder: Path) -> Iterator[tuple[str, Forward]]:
    """Every way that this machine has the libraries for."""
    import torch

    network = load_model(DEFAULT_MODEL)[0].model
    yield "as it is", forward(network)
    yield "bfloat16", forward(network, torch.bfloat16)
    yield "8 bit, torch", forward(torch.ao.quantization.quantize_dynamic(network, {torch.nn.Linear}))
    table = network.embeddings.word_embeddings.weight.detach().numpy()
    yield "averaged token vectors", lambda ids, mask: table[ids]
    try:
        from onnxruntime.quantization import quantize_dynamic

        export(network, folder / "model.onnx")
    except ImportError:
        print("ONNX: not installed, left out (pip install 'discrep[bench]')")
        return
    quantize_dynamic(folder / "model.onnx", folder / "model8.onnx")
    yield "ONNX", session(folder / "model.onnx")
    yield "ONNX, 8 bit", session(folder / "model8.onnx")


def forward(network: Any, precision: Any = None) -> Forward:
    """The network in torch."""
    import torch

    def run(ids: Any, mask: Any) -> Any:
        half = torch.autocast("cpu", precision, enabled=precision is not None)
        with torch.inference_mode(), half:
            return network(torch.from_numpy(ids), attention_mask=torch.from_numpy(mask))[0].float().numpy()

    return run


def export(network: Any, path: Path) -> None:
    """Write the network as ONNX; nothing is fetched."""
    import torch

    class Hidden(torch.nn.Module):  # type: ignore[misc]
        """The network with its token vectors as the only output."""

        def __init__(self) -> None:
            super().__init__()
            self.network = network

        def forward(self, input_ids: Any, attention_mask: Any) -> Any:
            return self.network(input_ids=input_ids, attention_mask=attention_mask)[0]

    names, some = ["input_ids", "attention_mask"], torch.ones(2, 8, dtype=torch.long)
    axes = {name: {0: "texts", 1: "tokens"} for name in (*names, "hidden")}
    torch.onnx.export(
        Hidden(), (some, some.clone()), str(path), input_names=names, output_names=["hidden"],
        dynamic_axes=axes, opset_version=17, dynamo=False,
    )  # fmt: skip


def session(path: Path) -> Forward:
    """An exported network in onnxruntime, with one thread."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    opened = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    return lambda ids, mask: opened.run(None, {"input_ids": ids, "attention_mask": mask})[0]


def measure(names: Sequence[str]) -> Iterator[dict[str, object]]:
    """A row for each way: processor seconds, tokens, findings lost and new beside the model as it is."""
    import torch

    torch.set_num_threads(1)
    sets = [five_articles(), meantime(3), meantime(4)]
    before: list[set[str]] = []
    with TemporaryDirectory() as folder:
        for name, way in ways(Path(folder)):
            if names and name not in (*names, "as it is"):
                continue
            encoder = Trial(way)
            found = [findings(documents, encoder) for documents in sets]
            before = before or found
            lost = sum(len(old - new) for old, new in zip(before, found, strict=True))
            new = sum(len(new - old) for old, new in zip(before, found, strict=True))
            yield (
                {"way": name, "processor": round(encoder.seconds, 1), "tokens": encoder.tokens}
                | {"findings": sum(map(len, found)), "lost": lost, "new": new}
            )


def findings(documents: Sequence[Document], encoder: Trial) -> set[str]:
    """The findings with their severity."""
    return {f"{f.id} {f.severity}" for f in check(documents, Config(), encoder, Fresh()).findings}


def main(names: Sequence[str]) -> None:
    """Write every row as soon as it is there; what is not run again stays."""
    rows = {row["way"]: row for row in json.loads(RESULTS.read_text(encoding="utf-8"))} if names else {}
    for row in measure(names):
        print(row, flush=True)
        rows[row["way"]] = row
        write_text(RESULTS, json.dumps([*rows.values()], indent=1) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
