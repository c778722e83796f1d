"""Texts → vectors."""

from discrep.embed.encoder import Encoder, SentenceEncoder

__all__ = ["Encoder", "SentenceEncoder"]
