"""Through whom or what something was said: "told AFP", "on Telegram"."""

from __future__ import annotations

from counterclaim.attribute.finding import Finding
from counterclaim.attribute.words import Words


_AUDIENCES = frozenset(
    [
        "reporter",
        "reporters",
        "journalist",
        "journalists",
        "newspaper",
        "agency",
        "broadcaster",
        "channel",
        "parliament",
    ]
)
_MEDIA = frozenset(
    [
        "telegram",
        "facebook",
        "twitter",
        "x",
        "instagram",
        "youtube",
        "linkedin",
        "tiktok",
        "weibo",
        "vkontakte",
        "vk",
        "substack",
        "threads",
        "mastodon",
        "bluesky",
        "truth",
        "whatsapp",
        "radio",
        "television",
        "tv",
    ]
)
_OCCASIONS = frozenset(
    [
        "statement",
        "interview",
        "address",
        "speech",
        "briefing",
        "conference",
        "report",
        "post",
        "message",
        "video",
        "tweet",
        "letter",
        "remarks",
        "comment",
        "press",
        "broadcast",
        "article",
        "testimony",
        "email",
        "call",
        "media",
        "website",
        "release",
        "appeal",
        "communique",
        "communiqué",
        "channel",
        "programme",
        "program",
    ]
)
_HOSTED = frozenset({"interview", "comment", "remarks", "statement", "article"})
_OWNERS = frozenset({"det", "nmod:poss", "case", "acl", "acl:relcl", "nmod", "appos"})


def via_of(words: Words, finding: Finding) -> str | None:
    """Return to whom or where something was said, None if it is not told."""
    if not finding.clause:
        return None
    verb = next(
        (n for n in finding.cue if words.tokens[n].pos in {"VERB", "AUX"}),
        None,
    )
    if verb is None:
        return None
    inside = set(finding.clause)
    for child in words.children[verb]:
        if child not in inside:
            continue
        token = words.tokens[child]
        if token.relation in {"obj", "iobj"} and child > verb:
            if token.pos == "PROPN" or token.lemma.lower() in _AUDIENCES:
                return _name(words, child)
        elif token.relation == "obl":
            found = _occasion(words, child)
            if found is not None:
                return found
    return None


def _occasion(words: Words, head: int) -> str | None:
    """Return the medium or the occasion that a phrase names."""
    lemma = words.tokens[head].lemma.lower()
    lower = words.lower[head]
    case = words.case_of(head)
    if case in {"on", "via", "through", "over"} and lower in _MEDIA:
        return words.tokens[head].text
    if case in {"in", "at", "on", "during", "via", "to"} and (
        lemma in _OCCASIONS or lower in _OCCASIONS
    ):
        for child in words.children[head]:
            token = words.tokens[child]
            if token.relation == "compound" and words.lower[child] in _MEDIA:
                return token.text
            hosted = token.relation in {"nmod", "obl"} and lemma in _HOSTED
            if hosted and words.case_of(child) in {"with", "to", "for"}:
                return _name(words, child)
        return _name(words, head)
    if case == "to" and (
        lemma in _AUDIENCES or words.tokens[head].tag in {"NNP", "NNPS"}
    ):
        return _name(words, head)
    return None


def _name(words: Words, head: int) -> str:
    """Return a noun with the words that tell which, owners left out."""
    parse = words.parse
    kept = [head]
    for child in words.children[head]:
        if words.tokens[child].relation not in _OWNERS | {"punct", "conj", "cc"}:
            kept.extend(parse.subtree(child))
    ordered = sorted(kept)
    return parse.text[parse.tokens[ordered[0]].start : parse.tokens[ordered[-1]].end]
