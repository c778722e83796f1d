"""Frames: who did what to whom, how sure, said by whom."""

from __future__ import annotations

from functools import lru_cache

import pytest

from discrep.cache import Store
from discrep.config import Config
from discrep.model.document import Document
from discrep.model.mention import Frame
from discrep.pipeline import analyse

Case = tuple[str, str, str, dict[str, object]]

CASES: list[Case] = [
    # id, sentence, event, what its frame must hold
    ("simple", "The miners signed the deal.", "sign", {"subject": "miner", "object": "deal", "tense": "past"}),
    ("will", "The minister will meet the miners on Monday.", "meet", {"modality": "will", "negated": False}),
    ("will-not", "The minister will not meet the miners.", "meet", {"modality": "will", "negated": True}),
    ("wont", "The minister won't meet the miners.", "meet", {"modality": "will", "negated": True}),
    ("could", "Both sides could discuss the prisoners.", "discuss", {"modality": "can", "object": "prisoner"}),
    ("must", "The port must close by Friday.", "close", {"modality": "must", "subject": "port"}),
    ("wants", "Norway wants to negotiate.", "negotiate", {"modality": "plan", "subject": "norway"}),
    ("ready-for", "Norway is ready for talks.", "talk", {"modality": "ready", "negated": False}),
    ("not-ready", "Norway is not ready for talks.", "talk", {"modality": "ready", "negated": True}),
    ("no-longer", "The union is no longer interested in talks.", "talk", {"modality": "ready", "negated": True}),
    ("unable", "The union is unable to pay.", "pay", {"modality": "can", "negated": True, "subject": "union"}),
    ("refused", "The union refused to negotiate.", "negotiate", {"modality": "refuse", "subject": "union"}),
    ("rejected", "The union rejected a meeting with the owners.", "meet", {"modality": "refuse", "with": "owner"}),
    ("no-plans", "The bank has no plans to close branches.", "close", {"modality": "refuse", "object": "branch"}),
    ("intention", "The bank has no intention of closing its branches.", "close", {"modality": "refuse"}),
    ("denied", "The bank denied any intention to close branches.", "close", {"modality": "refuse", "cue": "deny"}),
    ("undecided", "The king has not yet decided whether to attend.", "attend", {"modality": "undecided"}),
    ("not-final", "The king has not finalized plans to attend.", "attend", {"modality": "undecided"}),
    ("no-decision", "There is no decision on a visit to Oslo.", "visit", {"modality": "undecided", "to": "oslo"}),
    ("no-need", "The mayor sees no need for talks.", "talk", {"modality": "must", "negated": True}),
    ("agreed", "The mayor agreed to resign.", "resign", {"modality": "plan", "subject": "mayor"}),
    ("working", "The mayor was working to settle the strike.", "settle", {"modality": "plan"}),
    ("expected", "They were expected to hold a call from Friday.", "call", {"modality": "plan", "from": "friday"}),
    ("going-to", "The airline is going to buy ten jets.", "buy", {"modality": "will", "object": "jet"}),
    ("told", "The judge told the banker to leave.", "leave", {"modality": "order", "subject": "banker"}),
    ("asked", "The judge asked the banker to explain.", "explain", {"modality": "order", "subject": "banker"}),
    ("failed", "The crew failed to land the jet.", "land", {"negated": True, "modality": "fact"}),
    ("avoid", "The mayor avoided answering the question.", "answer", {"negated": True}),
    ("continue", "Workers continue to search the mine.", "search", {"modality": "fact", "object": "mine"}),
    ("passive", "The bridge was closed by the police.", "close", {"subject": "police", "object": "bridge"}),
    ("headline", "Gunmen kill four in raid", "kill", {"subject": "gunman", "object": "four"}),
    ("reduced", "Four killed in ferry accident", "kill", {"object": "four", "subject": None}),
    ("dead", "Four dead in ferry accident", "die", {"subject": "four", "in": "accident"}),
    ("leaves-dead", "Floods leave six dead in Norway", "die", {"subject": "six"}),
    ("feared-dead", "Nine feared dead after ferry sinks", "die", {"subject": "nine", "modality": "can"}),
    ("two-counts", "Two killed, six wounded in ferry fire", "wound", {"object": "six", "subject": None}),
    ("title-case", "Masked Gunmen Kill Four Guards In Night Raid", "kill", {"object": "guard"}),
    ("agency", "Strong quake hits Norway: geologists", "hit", {"speaker": "geologists", "cue": ":"}),
    ("as-clause", "Four arrested as ferry toll rises to six", "rise", {"subject": "toll", "to": "six"}),
    ("elided", "The mayor did not resign, but the clerk will.", "resign", {"subject": "clerk", "modality": "will"}),
    ("even-to", "He will not travel, even to meet the king.", "meet", {"negated": True, "modality": "will"}),
    (
        "taken-up",
        "Tom Hill was open to a meeting with the miners, but the owners ruled out that possibility.",
        "meet",
        {"subject": "hill", "modality": "refuse", "with": "miner", "cue": "rule out"},
    ),
    ("whether", "He asked whether the mine would close.", "close", {"modality": "undecided"}),
    ("whether-or-not", "They debated whether or not to close the mine.", "close", {"negated": False}),
    ("not-one", "Not one miner survived.", "survive", {"negated": True}),
    ("not-all", "Not all miners survived.", "survive", {"negated": False}),
    ("at-no-time", "At no time did she visit the mine.", "visit", {"negated": True}),
    ("not-on", "The miners leave not on Friday but on Monday.", "leave", {"negated": False, "on": "monday"}),
    ("gave-up", "Divers gave up looking for the ferry.", "look", {"negated": True}),
    ("cancelled", "Talks with the miners were cancelled.", "talk", {"modality": "refuse", "subject": None}),
    ("others-event", "The union called for an inspection.", "inspect", {"modality": "plan", "subject": None}),
    ("figures", "Shares fell to close at 40.", "close", {"modality": "fact", "subject": "share"}),
    ("deny-that", "Police denied that officers had fired.", "fire", {"negated": True, "cue": "deny"}),
    ("deny-doing", "The bank denied closing its branches.", "close", {"negated": True, "cue": "deny"}),
    ("misread-gerund", "The mill stopped buying wheat.", "buy", {"negated": True, "subject": "mill"}),
    ("say-whether", "The bank declined to say whether it would pay.", "pay", {"modality": "undecided"}),
    ("question", "Will the king attend?", "attend", {"modality": "undecided"}),
    ("supposed", "If the king attends, the mayor will speak.", "attend", {"modality": "can"}),
    ("first-to", "She was the first pilot to cross it.", "cross", {"modality": "fact", "subject": "pilot"}),
    ("let", "The mayor refused to let the miners leave.", "leave", {"modality": "refuse", "subject": "miner"}),
    ("start-and-end", "The works are expected to start in May and end in June.", "end", {"modality": "plan"}),
    ("event-not-place", "The raid on Oslo, which began in May, failed.", "begin", {"subject": "raid"}),
    ("silent-e", "The miners hoped to strike.", "strike", {"modality": "plan"}),
    ("quoted-as", "The Herald quoted Tom Hill as saying the mine closed.", "close", {"speaker": "Tom Hill"}),
    ("light", "The envoys held talks in Oslo.", "talk", {"verb": "hold", "object": "talk", "in": "oslo"}),
    ("take-place", "The talks will take place in Oslo.", "talk", {"verb": "take place", "modality": "will"}),
    ("shared", "The envoy arrived on Monday and met the king.", "meet", {"subject": "envoy", "object": "king"}),
    ("shared-will", "The envoy will arrive and meet the king.", "meet", {"subject": "envoy", "modality": "will"}),
    ("two", "Mary Brown and Tom Hill met in Oslo.", "meet", {"subject": "brown", "in": "oslo"}),
    ("who", "The pilot, who landed the jet, was praised.", "land", {"subject": "pilot", "object": "jet"}),
    (
        "which-event",
        "They spoke before the summit in Oslo, which both leaders will attend.",
        "attend",
        {"subject": "leader", "object": "summit", "modality": "will"},
    ),
    ("if", "Norway will sign if the banks agree.", "sign", {"condition": "if the banks agree"}),
    ("unless", "Norway will not sign unless the banks agree.", "sign", {"condition": "unless the banks agree"}),
    ("said", "Tom Hill said the mine was safe.", "be", {"speaker": "Tom Hill", "cue": "say"}),
    ("said-would", "Tom Hill said the mine would reopen.", "reopen", {"modality": "will", "cue": "say"}),
    ("according", "According to Tom Hill, the mine reopened.", "reopen", {"speaker": "Tom Hill"}),
    ("after", "The mine will reopen, the owner said.", "reopen", {"speaker": "the owner", "modality": "will"}),
    ("nested", "The paper reported that Tom Hill said the mine closed.", "close", {"speaker": "Tom Hill"}),
    ("nobody", "Nobody survived the crash.", "survive", {"negated": True}),
    ("no-object", "The town received no help.", "receive", {"negated": True, "object": "help"}),
    ("never", "The owner never visited the mine.", "visit", {"negated": True, "subject": "owner"}),
    ("unable-headline", "Unable to pay the miners", "pay", {"modality": "can", "negated": True}),
    ("no-need-headline", "No need for talks with the miners", "talk", {"modality": "must", "negated": True}),
    ("colon", "Tom Hill: No progress in talks", "be", {"speaker": "Tom Hill", "cue": ":", "negated": True}),
]  # fmt: skip


@lru_cache(maxsize=1)
def parsed() -> dict[str, tuple[Frame, ...]]:
    documents = [Document(name, text) for name, text, _, _ in CASES]
    articles = analyse(documents, Config(), Store())
    return {a.id: tuple(f for s in a.statements for f in s.frames) for a in articles}


def role(frame: Frame, name: str) -> object:
    if name in ("subject", "object"):
        phrase = frame.subject if name == "subject" else frame.object
        return phrase.head if phrase is not None else None
    if name in Frame.__slots__:
        return getattr(frame, name)
    return next((o.phrase.head for o in frame.obliques if o.preposition == name), None)


@pytest.mark.parametrize(("name", "text", "event", "expected"), CASES, ids=[c[0] for c in CASES])
def test_a_clause_is_read_as_a_frame(name: str, text: str, event: str, expected: dict[str, object]) -> None:
    frames = [f for f in parsed()[name] if f.event == event]
    assert frames, [(f.verb, f.event) for f in parsed()[name]]
    read = [{key: role(frame, key) for key in expected} for frame in frames]
    assert expected in read


def test_a_frame_is_a_slice_of_its_sentence() -> None:
    for name, text, _, _ in CASES:
        for frame in parsed()[name]:
            assert text[frame.start : frame.end] == frame.text
            assert frame.start <= frame.verb_start < frame.verb_end <= frame.end
