# SPDX-License-Identifier: Apache-2.0
"""Everyone Pied Piper deals with, in the order in which they first met."""
from . import critical, at_risk, healthy, invented, trials, odd, prospects, lost

ACCOUNTS = [account for table in (critical, at_risk, healthy, invented, odd, trials, prospects, lost)
            for account in table.ACCOUNTS]
