"""Texts → vectors, and pairs of texts → whether one follows from the other."""

from discrep.embed.encoder import Encoder, SentenceEncoder
from discrep.embed.verifier import EntailmentVerifier, Verifier

__all__ = ["Encoder", "EntailmentVerifier", "SentenceEncoder", "Verifier"]
