"""What the words above a clause or event noun say of its truth."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.extract.draft import Draft
from counterclaim.extract.lexicon import Lexicon
from counterclaim.extract.modifiers import (
    below,
    is_negated,
    is_supposed,
    read_modals,
    read_words,
)
from counterclaim.model import Parse, Token


HEIGHT = 6
"""How far above its head something is looked for."""

_CLAUSAL = frozenset({"ccomp", "xcomp", "csubj", "acl", "advcl"})
_NOMINAL = frozenset({"obj", "nsubj", "obl", "nmod", "appos"})
_CLOSED = frozenset({"acl:relcl", "parataxis", "discourse"})
"""Relations of clauses that are put forward for themselves."""

_OPENERS = frozenset({"that", "of", "from", "whether", "how"})
"""Markers of a complement that a parser may take for an adverbial clause."""

_SCENES = frozenset(
    {"in", "at", "after", "during", "before", "since", "by", "amid", "near"}
)
"""Prepositions of phrases that tell when or where, not what is governed."""

_REFUSALS = frozenset({"decline", "refuse", "unable"})
_BARE_PLANS = frozenset({"expect", "fear"})
"""Words that look ahead whatever the form of the clause below them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Link:
    """A token, the word above it and how they hang together."""

    token: Token
    above: Token
    relation: str
    word: str
    dependents: list[Token]
    marks: frozenset[str]
    negated: bool
    governs: bool

    @property
    def nominal(self) -> bool:
        """Return whether the token is a noun phrase of the word above."""
        return self.relation in _NOMINAL

    @property
    def verbal(self) -> bool:
        """Return whether the word above is a verb."""
        return self.above.pos in {"VERB", "AUX"}

    @property
    def infinitive(self) -> bool:
        """Return whether the token is an infinitive, or lacks its own subject."""
        return self.relation == "xcomp" or self.token.tag == "VB" or "to" in self.marks

    @property
    def hedge(self) -> list[int]:
        """Return the words to quote: with "did not" where they are negated."""
        if not self.negated:
            return [self.above.number]
        before = [
            token.number
            for token in self.dependents
            if token.number < self.above.number
            and token.relation in {"aux", "aux:pass", "advmod"}
        ]
        return [*before, self.above.number]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ascent:
    """A walk from a head up to the words that its truth depends on.

    Args:
        parse: The report's parse.
        draft: What has been read so far; the walk changes it.
        lexicon: The words.
        stop: Numbers of the words above which others speak: the cue.
        denied: Whether the cue denies or withholds: that is for the statement's
            stance to tell, and the cue's own negation does not count here.
    """

    parse: Parse
    draft: Draft
    lexicon: Lexicon
    stop: frozenset[int]
    denied: bool

    def climb(self, head: Token) -> None:
        """Read the words above a head, nearest first, as far as they bear on it."""
        token = head
        for _ in range(HEIGHT):
            above = self.parse.tokens[token.head]
            if above.number == token.number or token.relation in _CLOSED:
                return
            if token.relation != "conj":
                if not self._read(self._link(token, above)):
                    return
                self.draft.seen.add(above.number)
                if above.number in self.stop:
                    return
            token = above

    def _link(self, token: Token, above: Token) -> _Link:
        dependents = below(self.parse, above)
        others = [other for other in dependents if other.number != token.number]
        word = above.lemma.lower()
        told = self.denied and above.number in self.stop
        children = [self.parse.tokens[c] for c in self.parse.children[token.number]]
        return _Link(
            token=token,
            above=above,
            relation=token.relation.partition(":")[0],
            word=word,
            dependents=dependents,
            marks=frozenset(
                child.text.lower()
                for child in children
                if child.relation in {"mark", "case"}
            ),
            negated=not told and is_negated(self.parse, others, self.lexicon),
            governs=word in self.lexicon.governors,
        )

    def _read(self, link: _Link) -> bool:
        """Read one word above; return whether what is above that matters too."""
        if link.word == "yet":  # "have yet to meet", the verb hung on the adverb
            self.draft.flip()
            return False
        if link.relation in _CLAUSAL and "whether" in link.marks:
            self.draft.unknown = True
        if link.relation == "advcl" and self._is_adverbial(link):
            return False
        if link.relation in _CLAUSAL:
            if link.relation == "ccomp" and "if" in link.marks:
                self.draft.unknown = True
            return self._read_governor(link)
        return link.nominal and self._read_nominal(link)

    def _is_adverbial(self, link: _Link) -> bool:
        """Read an adverbial clause; return False if it is a complement after all."""
        if is_supposed(self.parse, link.token, self.lexicon):
            if self._leaves_open(link.word):
                self.draft.unknown = True
                return False
            self.draft.suppose()
            return True
        if "to" in link.marks and link.token.tag == "VB":
            if not link.governs:
                self.draft.move("planned")
            return not link.governs
        if link.governs and not link.marks.isdisjoint(_OPENERS):
            return False
        if link.token.tag == "VBG" and not link.marks:
            self._pass_on(link, negation=False)
        return True

    def _leaves_open(self, word: str) -> bool:
        return self.lexicon.holds("unknown.words", word) or self.lexicon.holds(
            "unknown.negated", word
        )

    def _pass_on(self, link: _Link, *, negation: bool = True) -> None:
        """Let what stands beside the word above count for the token."""
        if negation and link.negated:
            self.draft.flip()
        read_modals(
            self.parse, link.above, link.dependents, self.draft, lexicon=self.lexicon
        )
        if negation:
            read_words(link.dependents, self.draft, self.lexicon)

    def _read_nominal(self, link: _Link) -> bool:
        if link.verbal:
            if self.lexicon.holds("light_verbs", link.word):
                self._pass_on(link)
                return True
            scene = not link.marks.isdisjoint(_SCENES) and link.relation == "obl"
            if scene or link.token.relation == "nsubj":
                return False
        return link.governs and self._read_governor(link)

    def _read_governor(self, link: _Link) -> bool:
        if not link.governs:
            if link.relation != "xcomp":
                return False
            self._pass_on(link)
            return True
        if self._read_unknown(link):
            return False
        if not (self.denied and link.above.number in self.stop):
            for name in ("negative.words", "negative.above"):
                if self.lexicon.holds(name, link.word):
                    self.draft.flip()
        self._read_certainty(link)
        self._read_mood(link)
        self._pass_on(link)
        return not (link.relation == "ccomp" and link.word in {"say", "tell"})

    def _read_unknown(self, link: _Link) -> bool:
        """Read "it is unclear", "did not confirm", "declined to say"."""
        if self.lexicon.holds("unknown.words", link.word) and not link.negated:
            self.draft.leave_open(link.above.number)
            return True
        refusal = self.parse.tokens[link.above.head]
        refused = link.above.relation == "xcomp" and refusal.lemma.lower() in _REFUSALS
        if not self.lexicon.holds("unknown.negated", link.word):
            return False
        if refused:
            self.draft.leave_open(refusal.number, link.above.number)
        elif link.negated:
            self.draft.leave_open(*link.hedge)
        return refused or link.negated

    def _read_certainty(self, link: _Link) -> None:
        holds, word = self.lexicon.holds, link.word
        passive = link.above.tag == "VBN" or any(
            token.relation == "aux:pass" for token in link.dependents
        )
        if (
            holds("probable.above", word)
            or (
                holds("probable.beliefs", word)
                and not (link.nominal and link.verbal and not passive)
            )
            or (
                holds("probable.passive", word)
                and link.verbal
                and passive
                and link.infinitive
            )
            or (holds("probable.nouns", word) and link.above.pos == "NOUN")
        ):
            self.draft.lower("probable", *link.hedge)
        elif holds("possible.above", word):
            self.draft.lower("possible", *link.hedge)

    def _read_mood(self, link: _Link) -> None:
        holds, word, draft = self.lexicon.holds, link.word, self.draft
        if holds("conditional.above", word):
            draft.move("conditional")
        if self._is_told(link.token):
            return
        if holds("demanded.above", word):
            draft.move("demanded")
        elif holds("planned.above", word):
            if (
                link.infinitive
                or link.nominal
                or link.token.tag == "VBG"
                or word in _BARE_PLANS
            ):
                draft.move("planned")
        elif word == "go" and link.above.tag == "VBG" and link.relation == "xcomp":
            draft.move("planned")

    def _is_told(self, token: Token) -> bool:
        """Return whether a clause is finite or perfect: not what is yet to be."""
        if token.tag in {"VBD", "VBZ", "VBP"}:
            return True
        for child in self.parse.children[token.number]:
            below_it = self.parse.tokens[child]
            if below_it.relation in {"aux", "cop"} and (
                below_it.lemma == "have" or below_it.tag in {"VBD", "VBZ", "VBP"}
            ):
                return True
        return False
