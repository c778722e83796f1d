"""A tiny model for entailment, made here: whatever it reads, it answers with the label it favours."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

WORDS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "a", "bridge", "ferry")


def save_model(folder: Path, labels: Sequence[str], favoured: str) -> str:
    """Write a one-layer BERT classifier to `folder/tiny`; the bias of its last layer decides."""
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

    place = folder / "tiny"
    place.mkdir(exist_ok=True)
    (folder / "vocab.txt").write_text("\n".join(WORDS), encoding="utf-8")
    BertTokenizerFast(vocab_file=str(folder / "vocab.txt")).save_pretrained(place)
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=len(WORDS), hidden_size=8, num_hidden_layers=1, num_attention_heads=1, intermediate_size=8,
        max_position_embeddings=64, id2label=dict(enumerate(labels)), label2id={n: i for i, n in enumerate(labels)},
    )  # fmt: skip
    model = BertForSequenceClassification(config)
    with torch.no_grad():
        model.classifier.weight.zero_()
        model.classifier.bias.zero_()
        model.classifier.bias[[n.lower() for n in labels].index(favoured)] = 1
    model.save_pretrained(place)
    return str(place)
