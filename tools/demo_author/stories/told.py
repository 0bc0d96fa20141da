# SPDX-License-Identifier: Apache-2.0
"""The stories written for one account each, by account key."""
from . import at_risk, critical, edges, good, lately_lost, steady, tail

TOLD = {**critical.STORIES, **at_risk.STORIES, **good.STORIES, **tail.STORIES,
        **steady.STORIES, **edges.STORIES, **lately_lost.STORIES}
