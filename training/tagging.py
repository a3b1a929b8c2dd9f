"""The attribution tagger as it is trained: `attribute.tagger`'s network, in torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import torch

from torch import Tensor, nn

from counterclaim.data.weights import Floats


WIDTH = 112
"""Numbers that picture a word."""

PAIR_WIDTH = 80
"""Numbers that picture a word as a cue sees it."""

DROPPED = 0.3
"""Share of the numbers that training hides between layers."""

UNLISTED = 0.02
"""Share of the words that training shows as not listed."""

UNSEEN = 0.1
"""Share of the words that training shows by their vector of GloVe alone."""

CUE_LABELS, ROLE_LABELS = 3, 5

CUE_BREAKS = ((0, 2),)
"""Labels that may not follow one another."""

ROLE_BREAKS = ((0, 2), (0, 4), (1, 4), (2, 4), (3, 2), (4, 2))

_NEVER = -1e4


class Scan(torch.autograd.Function):
    """``state = keep * state before + take`` along the first axis, with its slope."""

    @staticmethod
    def forward(ctx: Any, keep: Tensor, take: Tensor) -> Tensor:
        """Return the states, shape (steps, sequences, width)."""
        states, state = torch.empty_like(take), torch.zeros_like(take[0])
        for step in range(len(take)):
            state = torch.addcmul(take[step], keep[step], state)
            states[step] = state
        ctx.save_for_backward(keep, states)
        return states

    @staticmethod
    def backward(ctx: Any, *slopes: Tensor) -> tuple[Tensor, Tensor]:
        """Return how the loss rises with what is kept and with what is taken."""
        (slope,) = slopes
        keep, states = ctx.saved_tensors
        into = torch.empty_like(slope)
        total = into[-1] = slope[-1]
        for step in range(len(slope) - 2, -1, -1):
            total = torch.addcmul(slope[step], keep[step + 1], total)
            into[step] = total
        of_keep = torch.zeros_like(keep)
        of_keep[1:] = into[1:] * states[:-1]
        return of_keep, into


class Layer(nn.Module):
    """`attribute.tagger.recurrence.Recurrence`, over padded sequences."""

    def __init__(self, inputs: int, half: int) -> None:
        super().__init__()
        self.half = half
        self.gates = nn.Linear(inputs, 6 * half)
        with torch.no_grad():
            self.gates.bias[: 2 * half] = 1.0

    def forward(self, inputs: Tensor, mask: Tensor) -> Tensor:
        """Return shape (sequences, steps, 2 x half); the mask is 0 on padding."""
        width = 2 * self.half
        gates = self.gates(inputs)
        here = mask[..., None]
        keep = torch.sigmoid(gates[..., :width])
        take = (1 - keep) * torch.tanh(gates[..., width : 2 * width]) * here
        states = Scan.apply(self._turned(keep * here), self._turned(take))
        shown = torch.sigmoid(gates[..., 2 * width :])
        return shown * self._turned(states.transpose(0, 1)).transpose(0, 1)

    def _turned(self, values: Tensor) -> Tensor:
        """Return values step by step, the backward half from the last step on."""
        values = values.transpose(0, 1)
        parts = values[..., : self.half], values[..., self.half :].flip(0)
        return torch.cat(parts, dim=-1).contiguous()


class Chain(nn.Module):
    """A linear-chain conditional random field."""

    def __init__(self, labels: int, breaks: tuple[tuple[int, int], ...]) -> None:
        super().__init__()
        self.first_scores = nn.Parameter(torch.zeros(labels))
        self.after_scores = nn.Parameter(torch.zeros(labels, labels))
        never = torch.zeros(labels, labels)
        for before, label in breaks:
            never[before, label] = _NEVER
        self.register_buffer("never", never)

    def tables(self) -> tuple[Tensor, Tensor]:
        """Return the scores of first labels, and of labels after labels."""
        never: Tensor = self.never
        return self.first_scores + never[0], self.after_scores + never

    def loss(self, scores: Tensor, labels: Tensor, mask: Tensor) -> Tensor:
        """Return minus the log-probability of all labels together."""
        first, after = self.tables()
        own = scores.gather(2, labels[..., None])[..., 0] * mask
        moves = after[labels[:, :-1], labels[:, 1:]] * mask[:, 1:]
        right = own.sum(1) + first[labels[:, 0]] + moves.sum(1)
        total = first + scores[:, 0]
        for step in range(1, scores.shape[1]):
            ways = torch.logsumexp(total[:, :, None] + after, 1) + scores[:, step]
            total = torch.where(mask[:, step, None] > 0, ways, total)
        return (torch.logsumexp(total, 1) - right).sum()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Rows of the tables that picture words and pairs.

    Args:
        words: For each table of words.
        pairs: For each table of pairs.
        vectors: Shape (rows of ``word``, GloVe's width): what is known of each
            word beforehand; it is not trained.
    """

    words: Mapping[str, int]
    pairs: Mapping[str, int]
    vectors: Floats


class Network(nn.Module):
    """`attribute.tagger.network`, over padded sequences."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.words = nn.ModuleDict(
            {name: _table(rows, WIDTH) for name, rows in sizes.words.items()}
        )
        self.pairs = nn.ModuleDict(
            {name: _table(rows, PAIR_WIDTH) for name, rows in sizes.pairs.items()}
        )
        self.register_buffer("vectors", torch.from_numpy(sizes.vectors))
        self.vector = nn.Linear(sizes.vectors.shape[1], WIDTH, bias=False)
        nn.init.normal_(self.vector.weight, std=0.5)
        self.first, self.second = (Layer(2 * WIDTH, WIDTH // 2) for _ in range(2))
        self.third = Layer(PAIR_WIDTH, PAIR_WIDTH // 2)
        self.first_past = nn.Linear(WIDTH, WIDTH)
        self.third_past = nn.Linear(PAIR_WIDTH, PAIR_WIDTH)
        self.normal = nn.ModuleDict(
            {
                name: nn.LayerNorm(width)
                for name, width in (
                    ("words", WIDTH),
                    ("first", WIDTH),
                    ("second", WIDTH),
                    ("pairs", PAIR_WIDTH),
                    ("third", PAIR_WIDTH),
                )
            }
        )
        self.cue = nn.Linear(WIDTH, CUE_LABELS)
        self.role_word = nn.Linear(WIDTH, PAIR_WIDTH)
        self.role_cue = nn.Linear(WIDTH, PAIR_WIDTH, bias=False)
        self.role = nn.Linear(PAIR_WIDTH, ROLE_LABELS)
        self.cue_chain = Chain(CUE_LABELS, CUE_BREAKS)
        self.role_chain = Chain(ROLE_LABELS, ROLE_BREAKS)
        self.drop = nn.Dropout(DROPPED)

    def read(self, batch: Mapping[str, Tensor]) -> Tensor:
        """Return what the first two layers see, shape (paragraphs, words, WIDTH)."""
        rows, mask = batch["word"], batch["mask"]
        rows = rows * (torch.rand(rows.shape) >= UNLISTED) if self.training else rows
        own = self.words["word"](rows)
        if self.training:
            own = own * (torch.rand(rows.shape) >= UNSEEN)[..., None]
        total = own + self.vector(nn.functional.embedding(rows, self.vectors))
        for name, table in self.words.items():
            if name != "word":
                total = total + table(batch[name])
        words = self.drop(torch.relu(self.normal["words"](total)))
        both = torch.cat([words, _at(words, batch["head"])], dim=-1)
        seen = self.first(both, mask) + self.first_past(words)
        seen = self.drop(self.normal["first"](seen))
        both = torch.cat([seen, _at(seen, batch["head"])], dim=-1)
        return self.drop(self.normal["second"](seen + self.second(both, mask)))

    def roles(self, seen: Tensor, batch: Mapping[str, Tensor]) -> Tensor:
        """Return scores of the labels of pairs, shape (cues, words, ROLE_LABELS)."""
        words = _at(seen[batch["paragraph"]], batch["token"])
        in_cue = batch["in_cue"][..., None]
        mean = (words * in_cue).sum(1) / in_cue.sum(1)
        total = self.role_word(words) + self.role_cue(mean)[:, None]
        for name, table in self.pairs.items():
            total = total + table(batch[name])
        words = self.drop(torch.relu(self.normal["pairs"](total)))
        read = self.third(words, batch["mask"]) + self.third_past(words)
        return self.role(self.drop(self.normal["third"](read)))

    def loss(
        self, paragraphs: Mapping[str, Tensor], cues: Mapping[str, Tensor] | None
    ) -> Tensor:
        """Return the loss of a batch of paragraphs and of the cues in them."""
        seen = self.read(paragraphs)
        total = self.cue_chain.loss(
            self.cue(seen), paragraphs["labels"], paragraphs["mask"]
        )
        if cues is None:
            return total
        scores = self.roles(seen, cues)
        return total + self.role_chain.loss(scores, cues["labels"], cues["mask"])


def _table(rows: int, width: int) -> nn.Embedding:
    table = nn.Embedding(rows, width)
    nn.init.normal_(table.weight, std=0.1)
    return table


def _at(values: Tensor, places: Tensor) -> Tensor:
    """Return the row of each sequence at each place."""
    width = values.shape[-1]
    return torch.gather(values, 1, places[..., None].expand(-1, -1, width))
