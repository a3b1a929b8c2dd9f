"""Who and what takes part in a claim, and where: role fillers as words.

Names are made canonical later; here a filler is the words of the report, but
for a place that the gazetteer knows.
"""

from __future__ import annotations

from counterclaim.extract.arguments import Arguments, arguments_of
from counterclaim.extract.placing import Located, locate, places_of
from counterclaim.extract.predication import Predication
from counterclaim.model import Filler, Parse, Role


__all__ = ["fill_roles", "locate"]


_APART = frozenset(
    {"acl:relcl", "acl", "advcl", "appos", "parataxis", "conj", "cc", "punct", "case"}
)
_LEADING = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "my"})


def fill_roles(
    parse: Parse,
    predication: Predication,
    arguments: Arguments,
    *,
    located: Located,
    carried: Filler | None,
) -> tuple[Role, ...]:
    """Return the roles of a predication that something fills.

    Args:
        parse: The report's parse.
        predication: The clause with its type and frame.
        arguments: The logical functions of the clause.
        located: The report's places.
        carried: The place that the report was last speaking of.
    """
    arguments = _with_trigger(parse, predication, arguments)
    roles: dict[str, list[Filler]] = {}
    for function, name in predication.frame:
        if name == "place":
            continue
        for number in arguments.get(function, ()):
            filler = _filler(parse, number)
            known = roles.setdefault(name, [])
            if all(filler.span != other.span for other in known):
                known.append(filler)
    places = places_of(parse, predication, arguments, located=located, carried=carried)
    if places:
        roles["place"] = list(places)
    return tuple(
        Role(name=name, fillers=tuple(fillers))
        for name, fillers in roles.items()
        if fillers
    )


def _with_trigger(
    parse: Parse, predication: Predication, arguments: Arguments
) -> Arguments:
    """Add what depends on the noun to which a light verb leaves the telling.

    "Launched an attack on the port": the port hangs on the attack.
    """
    number = parse.token_at(predication.trigger.start)
    if number is None or number == predication.head:
        return arguments
    return {**arguments_of(parse, number), **arguments}


def _filler(parse: Parse, number: int) -> Filler:
    """Return the words of a phrase, without clauses and a leading article."""
    numbers = parse.subtree(number, without=_APART)
    hull = _around(numbers, number)
    while len(hull) > 1 and parse.tokens[hull[0]].text.lower() in _LEADING:
        hull = hull[1:]
    span = parse.hull(hull)
    text = parse.text[span.start : span.end]
    return Filler(name=text, text=text, span=span)


def _around(numbers: list[int], centre: int) -> list[int]:
    """Return the run of neighbouring tokens around one of them."""
    place = numbers.index(centre)
    first = last = place
    while first > 0 and numbers[first - 1] == numbers[first] - 1:
        first -= 1
    while last + 1 < len(numbers) and numbers[last + 1] == numbers[last] + 1:
        last += 1
    return numbers[first : last + 1]
