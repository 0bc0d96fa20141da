# SPDX-License-Identifier: Apache-2.0
"""What Pied Piper has shipped, and where it said so."""
from dataclasses import dataclass


@dataclass
class Release:
    tag: str
    name: str
    ago: int
    body: str
    author: str = 'gilfoyle'
    prerelease: bool = False
    draft: bool = False


@dataclass
class Announcement:
    slug: str
    title: str
    ago: int
    html: str
