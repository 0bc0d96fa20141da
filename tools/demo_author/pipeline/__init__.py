# SPDX-License-Identifier: Apache-2.0
"""Deals as the sales systems hold them, and the companies that only those know."""
from dataclasses import dataclass
from typing import Optional

from .newcomers import NEWCOMERS


@dataclass
class Company:
    key: str
    name: str
    domain: Optional[str]


def companies_of(accounts):
    """Every company that a deal may name, by key."""
    known = [Company(a.key, a.name, a.domain) for a in accounts]
    return {company.key: company for company in known + [Company(*row) for row in NEWCOMERS]}
