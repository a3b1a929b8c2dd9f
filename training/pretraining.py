"""The parser's word layers, trained to guess hidden words of news.

Before it sees a treebank, the network learns to tell the first and last
letters of words that it can't see from those around them: spaCy's own
objective, `spacy.PretrainCharacters.v1`.
"""

from __future__ import annotations

import json

from collections.abc import Sequence
from pathlib import Path

from spacy.training.pretrain import pretrain
from thinc.api import Config


EPOCHS = 2
"""Times the news is read."""

_SETTINGS = """
[corpora]

[corpora.pretrain]
@readers = "spacy.JsonlCorpus.v1"
path = null
min_length = 5
max_length = 400
limit = 0

[pretraining]
max_epochs = 1
dropout = 0.1
n_save_every = null
n_save_epoch = null
component = "tok2vec"
layer = ""
corpus = "corpora.pretrain"

[pretraining.batcher]
@batchers = "spacy.batch_by_words.v1"
size = 3000
discard_oversize = false
tolerance = 0.2
get_length = null

[pretraining.objective]
@architectures = "spacy.PretrainCharacters.v1"
maxout_pieces = 3
hidden_size = 200
n_characters = 4

[pretraining.optimizer]
@optimizers = "Adam.v1"
beta1 = 0.9
beta2 = 0.999
L2_is_weight_decay = true
L2 = 0.01
grad_clip = 1.0
use_averages = true
eps = 1e-8
learn_rate = 0.002
"""


def pretrain_words(config: Config, paragraphs: Sequence[str], folder: Path) -> Path:
    """Train the word layers on news; return the file of their weights.

    Args:
        config: The settings of the parser's training.
        paragraphs: What is read, in this order.
        folder: Where files may be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    news = folder / "news.jsonl"
    lines = [json.dumps({"text": paragraph}) + "\n" for paragraph in paragraphs]
    news.write_text("".join(lines), encoding="utf-8")
    settings = Config().from_str(
        _SETTINGS,
        interpolate=False,
        overrides={
            "corpora.pretrain.path": str(news),
            "pretraining.max_epochs": EPOCHS,
        },
    )
    merged = config.merge(settings).interpolate()
    pretrain(merged, folder, use_gpu=-1, silent=False)
    return folder / f"model{EPOCHS - 1}.bin"
