"""Quotations: who said each, by the cue beside it or by the speaker before it.

A quotation without a cue of its own goes on with the speaker of the one
before it, in its paragraph or where a paragraph begins with it.
"""

from __future__ import annotations

from counterclaim.attribute.finding import Finding
from counterclaim.attribute.subjects import Subject, subject_of
from counterclaim.attribute.told import clause_of, cue_of
from counterclaim.attribute.verbs import name_source, stance_of
from counterclaim.attribute.words import QUOTE_MARKS, SUBJECTS, Words


FARTHEST_CUE = 30
"""Tokens between a quotation and the cue in its sentence."""

SHORTEST_SPEECH = 4
"""Tokens from which words in quotation marks are speech without a cue."""


def join_quotations(words: Words, findings: list[Finding]) -> list[Finding]:
    """Give every quotation to a finding, adding findings where there is none.

    Args:
        words: The report's words.
        findings: What the rules found; the content of some of them grows.

    Returns:
        The findings with those added.
    """
    joiner = _Joiner(words, findings)
    for position in range(len(words.quotes)):
        joiner.place(position)
    joiner.place_left_over()
    return joiner.findings


class _Joiner:
    """Gives out the quotations of one report, from first to last.

    Args:
        words: The report's words.
        findings: What the rules found.
    """

    def __init__(self, words: Words, findings: list[Finding]) -> None:
        self.words = words
        self.findings = list(findings)
        self.owner: list[Finding | None] = [None] * len(words.quotes)
        self._by_cue = {finding.cue[0]: finding for finding in findings}
        self._holders: dict[int, list[Finding]] = {}
        for finding in findings:
            if finding.takes_quotes and words.quote_of[finding.cue[0]] < 0:
                for number in {words.quote_of[n] for n in finding.content} - {-1}:
                    self._holders.setdefault(number, []).append(finding)

    def place(self, position: int) -> None:
        """Give one quotation to the finding that it belongs to, if one is near."""
        quote = self.words.quotes[position]
        holders = self._holders.get(position)
        if holders:
            # The innermost cue that reaches it: the one with the least content.
            finding = min(holders, key=lambda f: (len(f.content), f.cue))
            if not self._is_whole(quote):
                # Words quoted inside a reported clause: they are in it already.
                self.owner[position] = finding
                return
        elif self._is_speech(quote):
            found = self._beside(quote)
            if found is None:
                found = self._announced(quote)
            if found is None:
                found = self._speaker_before(position)
            if found is None:
                return
            finding = found
        else:
            return
        finding.content.update(quote)
        self.owner[position] = finding

    def place_left_over(self) -> None:
        """Give what is left to the speaker who follows in the paragraph."""
        words = self.words
        for position in range(len(words.quotes) - 2, -1, -1):
            quote, following = words.quotes[position], self.owner[position + 1]
            if self.owner[position] is not None or following is None:
                continue
            near = words.paragraph(quote[0]) == words.paragraph(
                words.quotes[position + 1][0]
            )
            if near and self._is_speech(quote) and following.takes_quotes:
                following.content.update(quote)
                self.owner[position] = following

    def _is_whole(self, quote: list[int]) -> bool:
        """Return whether a quotation goes beyond the sentence it begins in."""
        return quote[-1] not in self.words.sentence(quote[0]) or any(
            self.words.lower[number] in {".", "!", "?", ","} for number in quote[-1:]
        )

    def _is_speech(self, quote: list[int]) -> bool:
        """Return whether quoted words are more than a name or a scare quote."""
        words = self.words
        whole = quote[0] <= words.sentence(quote[0]).start + 1
        stopped = words.lower[quote[-1]] in {".", "!", "?", ",", "…"}
        has_verb = any(words.tokens[n].pos in {"VERB", "AUX"} for n in quote)
        if whole and stopped:
            return True
        return len(quote) >= SHORTEST_SPEECH and (stopped or has_verb)

    def _beside(self, quote: list[int]) -> Finding | None:
        """Return the finding of the nearest cue in the quotation's sentences."""
        words = self.words
        first = words.sentence(quote[0]).start
        last = words.sentence(quote[-1]).stop
        nearest = None
        for verb in range(first, last):
            distance = min(abs(verb - quote[0]), abs(verb - quote[-1]))
            if words.quote_of[verb] >= 0 or distance > FARTHEST_CUE:
                continue
            if self._quotes(verb) and (nearest is None or distance < nearest[0]):
                nearest = (distance, verb)
        return None if nearest is None else self._finding_of(nearest[1])

    def _quotes(self, verb: int) -> bool:
        """Return whether a token is a verb that may introduce a quotation."""
        token = self.words.tokens[verb]
        if token.pos not in {"VERB", "AUX"}:
            return False
        cue = self.words.lexicon.verbs.get(token.lemma.lower())
        return cue is not None and "quote" in cue.takes

    def _finding_of(self, verb: int) -> Finding | None:
        """Return the finding of a verb, made if it has none and has a subject."""
        for finding in self.findings:
            if verb in finding.cue:
                return finding
        words = self.words
        subject = subject_of(words, verb)
        if subject is None:
            subject = _beside_verb(words, verb)
        if subject is None:
            return None
        cue = words.lexicon.verbs[words.tokens[verb].lemma.lower()]
        finding = Finding(
            rule="quotation",
            cue=cue_of(words, verb),
            content=set(),
            stance=stance_of(words, verb, cue),
            clause=clause_of(words, verb),
        )
        name_source(words, finding, subject)
        self.findings.append(finding)
        return finding

    def _announced(self, quote: list[int]) -> Finding | None:
        """Return the finding of the cue before a colon that ends a paragraph."""
        words = self.words
        before = quote[0] - 1
        while before >= 0 and words.lower[before] in QUOTE_MARKS:
            before -= 1
        if before < 0 or words.lower[before] != ":":
            return None
        for verb in range(before - 1, words.sentence(before).start - 1, -1):
            if words.quote_of[verb] < 0 and self._quotes(verb):
                return self._finding_of(verb)
        return None

    def _speaker_before(self, position: int) -> Finding | None:
        """Return the finding that a quotation goes on with."""
        words = self.words
        quote = words.quotes[position]
        start = words.sentence(quote[0]).start
        if quote[0] > start + 1 or not self._ends_sentence(quote):
            return None
        paragraph = words.paragraph(quote[0])
        previous = self.owner[position - 1] if position > 0 else None
        if previous is not None:
            apart = paragraph - words.paragraph(words.quotes[position - 1][-1])
            if apart == 0 or self._is_next_paragraph(words.quotes[position - 1], quote):
                return previous
        return self._reported_before(start)

    def _ends_sentence(self, quote: list[int]) -> bool:
        after = quote[-1] + 1
        while after < len(self.words.tokens) and self.words.lower[after] in QUOTE_MARKS:
            after += 1
        end = self.words.sentence(quote[-1]).stop
        return after >= end or self.words.lower[after] in {".", "…"}

    def _is_next_paragraph(self, before: list[int], quote: list[int]) -> bool:
        """Return whether nothing but the rest of a sentence lies between."""
        words = self.words
        numbers = words.parse.sentence_numbers
        return numbers[quote[0]] - numbers[before[-1]] <= 1

    def _reported_before(self, start: int) -> Finding | None:
        """Return the last finding of the sentence before, if it takes quotations."""
        words = self.words
        if start == 0:
            return None
        before = words.sentence(start - 1)
        last = None
        for finding in self.findings:
            if finding.takes_quotes and finding.cue[0] in before and finding.mention:
                if words.quote_of[finding.cue[0]] < 0 and finding.content:
                    last = finding
        return last


def _beside_verb(words: Words, verb: int) -> Subject | None:
    """Return the noun phrase that inversion put after a verb."""
    after = words.child(verb, "obj", "dep", "obl:unmarked", "iobj", *SUBJECTS)
    return None if after is None else Subject(after)
