# SPDX-License-Identifier: Apache-2.0
"""The opportunities of the partner team, which works in Salesforce."""
from dataclasses import dataclass
from typing import Optional

# (name, probability in per cent, closed, won), as a new org has them
STAGES = [('Prospecting', 10, False, False), ('Qualification', 10, False, False), ('Needs Analysis', 20, False, False),
          ('Value Proposition', 50, False, False), ('Id. Decision Makers', 60, False, False),
          ('Perception Analysis', 70, False, False), ('Proposal/Price Quote', 75, False, False),
          ('Negotiation/Review', 90, False, False), ('Closed Won', 100, True, True), ('Closed Lost', 0, True, False)]


@dataclass
class Opportunity:
    company: Optional[str]
    name: str
    stage: str
    amount: Optional[float]
    close: int  # days until the close date
    since: int  # days in the stage
    created: int  # days ago
    owner: str = 'richard'
    currency: str = 'USD'
    probability: Optional[int] = None  # where the owner has set another than the stage's


OPPORTUNITIES = [
    Opportunity('redoubt', 'Redoubt Satellite: ground stations', 'Negotiation/Review', 145_000, 19, 12, 120),
    Opportunity('redoubt', 'Redoubt Satellite: image store', 'Qualification', 60_000, 110, 25, 60),
    Opportunity('solstice', 'Solstice Grid: substation cameras', 'Proposal/Price Quote', 88_000, 33, 8, 71,
                probability=60),
    Opportunity('tarn', 'Tarn Valley: scans of three hospitals', 'Needs Analysis', 54_000, 95, 41, 66, 'gilfoyle',
                'EUR'),
    Opportunity('undertow', 'Undertow: hull inspections', 'Value Proposition', 39_500, 64, 16, 48),
    Opportunity('verdigris', 'Verdigris: every statue twice', 'Prospecting', 7_200, 150, 5, 5, 'gilfoyle', 'EUR'),
    Opportunity('wharfdale', 'Wharfdale: branch cameras', 'Id. Decision Makers', 48_000, 52, 90, 140),
    Opportunity('yonder', 'Yonder Rail: trackside', 'Perception Analysis', 132_000, 70, 28, 99),
    Opportunity('fennimore', 'Fennimore Hospitals: fourth campus', 'Proposal/Price Quote', 46_000, 41, 13, 57),
    Opportunity('obsidian', 'Obsidian Quarry: blast videos', 'Value Proposition', 21_500, 80, 34, 62, 'gilfoyle'),
    Opportunity('archipelago', 'Archipelago Bank: voice archive', 'Needs Analysis', 75_000, 120, 55, 55, currency='EUR'),
    Opportunity('obsidian', 'Obsidian Quarry: drone flights', 'Closed Won', 16_800, -22, 22, 90, 'gilfoyle'),
    Opportunity('undertow', 'Undertow: pilot', 'Closed Won', 4_500, -48, 48, 101),
    Opportunity('solstice', 'Solstice Grid: control room', 'Closed Lost', 35_000, -66, 66, 170),
    Opportunity('wharfdale', 'Wharfdale: call recordings', 'Closed Lost', 18_000, -120, 120, 200),
    Opportunity(None, 'Referred by a partner, details to follow', 'Prospecting', None, 200, 2, 2),
]
