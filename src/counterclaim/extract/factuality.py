"""Whether a source says it is so, how surely, and in which mood.

After FactBank (Saurí and Pustejovsky, 2009): polarity and certainty are
those of the source; what it only plans, demands or supposes has a mood.
"""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.extract.lexicon import Lexicon, load_lexicon
from counterclaim.extract.predication import Predication
from counterclaim.model import Certainty, Mood, Parse, Polarity, Statement, Token


_CERTAINTIES: dict[str, Certainty] = {"probable": "probable", "possible": "possible"}
_MOODS: dict[str, Mood] = {"planned": "planned", "demanded": "demanded"}
_CONDITIONS = frozenset({"if", "unless", "whether", "should"})
_GOVERNED = frozenset({"xcomp", "ccomp", "advcl", "acl", "csubj", "nmod", "obj", "obl"})
_STATIVE = frozenset({"be", "have", "remain", "hold"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Factuality:
    """What `judge` finds.

    Args:
        polarity: Whether the source says it is so.
        certainty: How sure it says it is.
        mood: Actual, planned, conditional or demanded.
        hedge: The hedging words, as they stand in the text.
    """

    polarity: Polarity
    certainty: Certainty
    mood: Mood
    hedge: str | None


@dataclass(slots=True, kw_only=True)
class _Draft:
    negations: int = 0
    unknown: bool = False
    certainty: Certainty = "certain"
    mood: Mood = "actual"
    hedge: list[Token] = None  # type: ignore[assignment] # set at birth below

    def __post_init__(self) -> None:
        self.hedge = []

    def lower(self, certainty: Certainty, token: Token) -> None:
        """Lower the certainty; the weaker of two words counts."""
        if self.certainty != "possible":
            self.certainty = certainty
        self.hedge.append(token)

    def set_mood(self, mood: Mood) -> None:
        """Set the mood; the nearest word to the head counts."""
        if self.mood == "actual":
            self.mood = mood


def judge(parse: Parse, predication: Predication, statement: Statement) -> Factuality:
    """Return polarity, certainty, mood and hedge of a predication."""
    lexicon = load_lexicon()
    draft = _Draft()
    head = parse.tokens[predication.head]
    if predication.polarity < 0:
        draft.negations += 1
    _read_dependents(parse, head, draft, lexicon)
    _read_form(parse, head, draft, statement)
    _read_governors(parse, head, draft, lexicon)
    _read_cue(parse, statement, draft, lexicon)
    return _settled(parse, draft, statement)


def _read_dependents(
    parse: Parse, head: Token, draft: _Draft, lexicon: Lexicon
) -> None:
    """Read the head's own adverbs, auxiliaries, markers and determiners."""
    if head.lemma.lower() in lexicon.negative_verbs and head.pos == "VERB":
        draft.negations += 1
    for child in _with_shared_auxiliaries(parse, head):
        token = parse.tokens[child]
        lemma = token.lemma.lower()
        if lemma in lexicon.negators or token.text.lower() in {"n't", "n’t", "no"}:
            draft.negations += 1
        elif token.relation in {"aux", "aux:pass"}:
            _read_auxiliary(parse, head, token, draft, lexicon=lexicon)
        elif token.relation == "advmod" and lemma in lexicon.adverbs:
            draft.lower(_CERTAINTIES[lexicon.adverbs[lemma]], token)
        elif token.relation == "amod" and lemma in lexicon.adjectives:
            _apply(lexicon.adjectives[lemma], token, draft)
        elif token.relation == "mark" and lemma in _CONDITIONS:
            draft.unknown = True
            draft.mood = "conditional"
        elif token.relation in {"nsubj", "nsubj:pass", "obj", "obl"}:
            draft.negations += _is_denied_phrase(parse, child)
        elif token.relation == "advcl" and _has_condition(parse, child):
            draft.set_mood("conditional")


def _read_auxiliary(
    parse: Parse, head: Token, token: Token, draft: _Draft, *, lexicon: Lexicon
) -> None:
    tells = lexicon.auxiliaries.get(token.lemma.lower())
    if tells is None:
        tells = lexicon.auxiliaries.get(token.text.lower())
    if tells in _CERTAINTIES:
        perfect = any(
            parse.tokens[child].lemma == "have"
            for child in parse.children[head.number]
            if parse.tokens[child].relation == "aux"
        )
        past_ability = token.text.lower() == "could" and draft.negations > 0
        if past_ability:
            return
        if token.text.lower() != "can":
            draft.lower(_CERTAINTIES[tells], token)
        if not perfect and head.lemma.lower() not in _STATIVE:
            draft.set_mood("planned")
    elif tells in _MOODS:
        draft.set_mood(_MOODS[tells])
    elif tells == "would":
        draft.set_mood("conditional")


def _apply(tells: str, token: Token, draft: _Draft) -> None:
    if tells in _CERTAINTIES:
        draft.lower(_CERTAINTIES[tells], token)
    else:
        draft.set_mood(_MOODS[tells])


def _with_shared_auxiliaries(parse: Parse, head: Token) -> list[int]:
    """Return dependents, with a first conjunct's auxiliaries where none are own."""
    children = list(parse.children[head.number])
    if head.relation == "conj" and head.pos == "VERB":
        relations = {parse.tokens[child].relation for child in children}
        if relations.isdisjoint({"aux", "aux:pass", "nsubj", "nsubj:pass"}):
            children.extend(
                child
                for child in parse.children[head.head]
                if parse.tokens[child].relation == "aux"
            )
    return children


def _is_denied_phrase(parse: Parse, number: int) -> bool:
    token = parse.tokens[number]
    if token.lemma.lower() in {"nobody", "nothing", "none", "neither"}:
        return True
    return any(
        parse.tokens[child].relation == "det"
        and parse.tokens[child].lemma.lower() in {"no", "neither"}
        for child in parse.children[number]
    )


def _has_condition(parse: Parse, number: int) -> bool:
    return any(
        parse.tokens[child].relation == "mark"
        and parse.tokens[child].lemma.lower() in {"if", "unless"}
        for child in parse.children[number]
    )


def _read_form(parse: Parse, head: Token, draft: _Draft, statement: Statement) -> None:
    """Read what the verb's form tells: imperatives, purpose, backshifted "would"."""
    told = statement.form != "narration"
    if draft.mood == "conditional" and told and not draft.unknown:
        conditional = any(
            parse.tokens[child].relation == "advcl" and _has_condition(parse, child)
            for child in parse.children[head.number]
        )
        if not conditional and statement.form == "indirect":
            draft.mood = "planned"
    if head.tag != "VB" or head.pos != "VERB":
        return
    relations = {parse.tokens[child].relation for child in parse.children[head.number]}
    if relations & {"aux", "nsubj", "nsubj:pass", "aux:pass"}:
        return
    if "mark" in relations:
        if head.relation in {"advcl", "acl"}:
            draft.set_mood("planned")
    elif head.relation in {"root", "parataxis"} and told:
        draft.set_mood("demanded")


def _read_governors(parse: Parse, head: Token, draft: _Draft, lexicon: Lexicon) -> None:
    """Read the words above the head, up to three, that its truth depends on."""
    token = head
    for _ in range(3):
        above = parse.tokens[token.head]
        relation = token.relation.partition(":")[0]
        if above.number == token.number or relation not in _GOVERNED | {"conj"}:
            return
        if relation == "advcl" and token.tag != "VB":
            if _has_condition(parse, token.number):
                draft.unknown, draft.mood = True, "conditional"
            return
        if relation != "conj":
            _read_governor(parse, token, above, draft, lexicon=lexicon)
        token = above


def _read_governor(
    parse: Parse, token: Token, above: Token, draft: _Draft, *, lexicon: Lexicon
) -> None:
    lemma = above.lemma.lower()
    infinitive = token.tag == "VB" or token.relation == "xcomp"
    nominal = token.pos in {"NOUN", "PROPN"}
    if infinitive and lemma in lexicon.negative_verbs:
        draft.negations += 1
    if infinitive:
        draft.negations += any(
            parse.tokens[child].lemma.lower() in lexicon.negators
            for child in parse.children[above.number]
        )
    passive = any(
        parse.tokens[child].relation == "aux:pass"
        for child in parse.children[above.number]
    )
    if lemma in lexicon.unknown:
        draft.unknown = True
        draft.hedge.append(above)
    if lemma in lexicon.certainty and not (nominal and above.pos == "VERB"):
        if lemma not in lexicon.raising_only or infinitive or passive:
            draft.lower(_CERTAINTIES[lexicon.certainty[lemma]], above)
    if infinitive and lemma in lexicon.mood and not passive_belief(lemma):
        draft.set_mood(_MOODS[lexicon.mood[lemma]])
    elif nominal and lemma in lexicon.mood and above.pos in {"NOUN", "VERB"}:
        if lemma not in {"have", "go", "set", "tell", "order", "force"}:
            draft.set_mood(_MOODS[lexicon.mood[lemma]])


def passive_belief(lemma: str) -> bool:
    """Return whether a governor tells a belief about what is, not a plan."""
    return lemma in {"believe", "think", "report", "say", "estimate", "know"}


def _read_cue(
    parse: Parse, statement: Statement, draft: _Draft, lexicon: Lexicon
) -> None:
    """Read the statement's cue: "believes that" lowers certainty."""
    for span in statement.cue:
        for token in parse.tokens_in(span):
            lemma = token.lemma.lower()
            if lemma in lexicon.adverbs:
                draft.lower(_CERTAINTIES[lexicon.adverbs[lemma]], token)
            elif lemma in lexicon.certainty and lemma not in lexicon.raising_only:
                draft.lower(_CERTAINTIES[lexicon.certainty[lemma]], token)
            if lemma in {"urge", "demand", "call", "order", "fear", "vow", "pledge"}:
                draft.set_mood(_MOODS[lexicon.mood[lemma]])


def _settled(parse: Parse, draft: _Draft, statement: Statement) -> Factuality:
    """Combine what was read with the statement's stance."""
    if statement.stance == "denies":
        draft.negations += 1
    polarity: Polarity = "negative" if draft.negations % 2 else "positive"
    hedge = _words(parse, draft.hedge)
    if draft.unknown or statement.stance == "withholds":
        polarity = "unknown"
        if statement.stance == "withholds" and statement.cue:
            hedge = parse.text[statement.cue[0].start : statement.cue[-1].end]
    if statement.stance == "promises":
        draft.set_mood("planned")
    elif statement.stance == "orders":
        draft.set_mood("demanded")
    return Factuality(
        polarity=polarity,
        certainty=draft.certainty,
        mood=draft.mood,
        hedge=hedge,
    )


def _words(parse: Parse, tokens: list[Token]) -> str | None:
    if not tokens:
        return None
    first, last = min(tokens), max(tokens)
    if last.number - first.number <= len(tokens):
        return parse.text[first.start : last.end]
    return tokens[0].text
