# SPDX-License-Identifier: Apache-2.0
"""Pied Piper's own people."""
from shape import Person

DOMAIN = 'piedpiper.example'


def _member(first, last, title):
    return Person(first, last, title, f'{first.lower()}@{DOMAIN}')


TEAM = {'jared': _member('Jared', 'Dunn', 'Head of Business Development'),
        'monica': _member('Monica', 'Hall', 'Chief Financial Officer'),
        'dinesh': _member('Dinesh', 'Chugtai', 'Customer Engineering'),
        'tracy': _member('Tracy', 'Robertson', 'Head of People'),
        'richard': _member('Richard', 'Hendricks', 'Chief Executive Officer'),
        'gilfoyle': _member('Bertram', 'Gilfoyle', 'Systems')}
