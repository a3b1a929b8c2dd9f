"""Reports read on this machine, by one process or several.

The output is the same whatever the number of processes, in the order of the
input. A report that can't be read is told of and passed over.
"""

from __future__ import annotations

import gc

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context

from counterclaim.errors import UnreadableInput
from counterclaim.model import Reading, Report
from counterclaim.run.pipeline import Options, Pipeline, load_pipeline


Item = Report | UnreadableInput
"""A report, or why there is none."""

Outcome = Reading | UnreadableInput
"""A report's reading, or why there is none."""

BATCH = 8
"""Reports that travel to a worker at a time."""

_pipelines: list[Pipeline] = []


def read_reports(
    inputs: Iterable[Item], *, options: Options | None = None, jobs: int = 1
) -> Iterator[Outcome]:
    """Read reports, in order; yield each one's reading, or why there is none.

    Args:
        inputs: Reports, and errors for what was no report, passed through.
        options: What the user chose about the reader.
        jobs: Number of processes.

    Raises:
        UnknownName: If no installed pipeline has the parser's name.
        BadData: If the codebook is broken.
    """
    # Loaded here even for several processes: a wrong name is told once.
    pipeline = _load(options)
    if jobs == 1:
        for item in inputs:
            yield _outcome(pipeline, item)
        return
    # Spawned, not forked: the same on every system, and no lock is copied.
    with ProcessPoolExecutor(
        jobs, get_context("spawn"), initializer=_start_worker, initargs=(options,)
    ) as pool:
        waiting: deque[Future[list[Outcome]]] = deque()
        for batch in _batches(inputs):
            waiting.append(pool.submit(_read_batch, batch))
            # Bounded, so that an archive never waits in memory.
            if len(waiting) > 2 * jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _batches(inputs: Iterable[Item]) -> Iterator[list[Item]]:
    iterator = iter(inputs)
    while batch := list(islice(iterator, BATCH)):
        yield batch


def _load(options: Options | None) -> Pipeline:
    """Load the reader, and keep its tables out of the garbage collector's way."""
    pipeline = load_pipeline(options)
    pipeline(Report(id="first", text="The tables are loaded with the first report."))
    gc.freeze()
    return pipeline


def _start_worker(options: Options | None) -> None:
    _pipelines.append(_load(options))


def _read_batch(batch: Sequence[Item]) -> list[Outcome]:
    return [_outcome(_pipelines[0], item) for item in batch]


def _outcome(pipeline: Pipeline, item: Item) -> Outcome:
    if isinstance(item, UnreadableInput):
        return item
    try:
        return pipeline(item)
    except Exception as error:  # noqa: BLE001 - one bad report never stops a run
        why = f"could not be read ({type(error).__name__}: {error})"
        return UnreadableInput(
            item.id, why, "the others are read; please report this text as a bug"
        )
