# SPDX-License-Identifier: Apache-2.0
"""HubSpot's second pipeline: more for those who have bought."""
from dataclasses import dataclass

PIPELINE = 'expansion'
# (id, label, probability)
STAGES = [('expansion_seen', 'Need seen', '0.3'), ('expansion_sized', 'Sized', '0.5'),
          ('expansion_offered', 'Offered', '0.75'), ('expansion_won', 'Expanded', '1.0'),
          ('expansion_lost', 'Not now', '0.0')]


@dataclass
class Expansion:
    account: str
    name: str
    amount: float
    stage: str
    close: int  # days until the close date
    created: int
    currency: str = 'USD'


DEALS = [
    Expansion('sundial', 'Radar frames, thirty seconds sooner', 12_000, 'expansion_offered', 24, 52),
    Expansion('peregrine', 'Nine more depots', 36_000, 'expansion_sized', 58, 40),
    Expansion('marram', 'Grading suite', 15_500, 'expansion_seen', 85, 18),
    Expansion('velvet', 'Festival copies', 4_800, 'expansion_seen', 40, 12),
    Expansion('wattle', 'Glass plates', 9_000, 'expansion_offered', 17, 61, 'AUD'),
    Expansion('meridian', 'Six practices', 18_600, 'expansion_sized', 47, 33),
    Expansion('oxbow', 'Every version of every map', 21_000, 'expansion_offered', 30, 77),
    Expansion('brightwater', 'Second sequencer', 64_000, 'expansion_seen', 120, 25),
    Expansion('granite', 'Second dome', 11_000, 'expansion_won', -15, 90),
    Expansion('ironbark', 'Line cameras in plant two', 19_200, 'expansion_won', -38, 102),
    Expansion('quillon', 'Audio books', 7_400, 'expansion_lost', -29, 84, 'GBP'),
]
