#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the demo recordings: `author.py [FOLDER]`, by default demo_data/pied_piper beside this tool."""
import json
import pathlib
import shutil
import sys

import attio
import buildbetter
import feed
import github
import hubspot
import posthog
import salesbricks
import salesforce
import stripe
from companies import ACCOUNTS
from shipped import edge, platform

HOME = pathlib.Path(__file__).resolve().parents[2] / 'demo_data' / 'pied_piper'
SOURCES = [salesbricks, stripe, posthog, attio, buildbetter, hubspot, salesforce, github, feed]
OPTIONS = {'posthog': {'project': '1', 'group_type_index': '0', 'seats_property': 'seats'},
           'hubspot': {'properties': 'cs_tier,primary_use_case'},
           'salesforce': {'instance_url': 'https://piedpiper.my.salesforce.com'},
           'github': {'repo': f'{platform.REPOSITORY},{edge.REPOSITORY}'}}
BASE_URLS = {'feed': feed.ADDRESS}
WORKSPACE = {'money.base_currency': 'USD', 'money.rates': {
    'days_before_as_of': 2, 'rates': {'EUR': '1.0840', 'GBP': '1.2710', 'JPY': '0.006480'}},
    'money.rate_history': [
        {'days_before_as_of': days, 'rates': {'EUR': eur, 'GBP': gbp, 'JPY': jpy}} for days, eur, gbp, jpy in (
            (40, '1.0925', '1.2860', '0.006610'), (105, '1.0790', '1.2645', '0.006420'),
            (200, '1.0710', '1.2540', '0.006550'), (290, '1.0885', '1.2695', '0.006730'))],
    'convert.include_prospects': True, 'convert.assumed_value': 8000,
    'convert.excluded_domains': ['jigsawclaims.example']}


def write(folder):
    folder = pathlib.Path(folder)
    for source in SOURCES:
        shutil.rmtree(folder / source.__name__, ignore_errors=True)
        source.record(ACCOUNTS).write(folder)
    sources = {}
    for source in SOURCES:
        sources[source.__name__] = {'options': OPTIONS.get(source.__name__, {})}
        if source.__name__ in BASE_URLS:
            sources[source.__name__]['base_url'] = BASE_URLS[source.__name__]
    for name, value in (('sources.json', sources), ('workspace.json', WORKSPACE)):
        (folder / name).write_text(json.dumps(value, indent=1) + '\n', encoding='utf-8')


if __name__ == '__main__':
    write(sys.argv[1] if len(sys.argv) > 1 else HOME)
