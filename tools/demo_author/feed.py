# SPDX-License-Identifier: Apache-2.0
"""The changelog of Pied Piper's own site, as Atom."""
from xml.sax.saxutils import escape

from recording import Recording
from shipped.news import ANNOUNCEMENTS
from when import moment, zulu

SITE = 'https://changelog.piedpiper.example'
ADDRESS = SITE + '/feed.atom'


def record(_):
    recording = Recording('feed')
    entries = ''.join(map(_entry, ANNOUNCEMENTS))
    newest = zulu(moment(ANNOUNCEMENTS[0].ago, ANNOUNCEMENTS[0].slug))
    recording.xml_answer('GET', '/feed.atom', 'feed.xml', f'''<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
 <title>What is new at Pied Piper</title>
 <id>{SITE}/</id>
 <link rel="self" href="{ADDRESS}"/>
 <link rel="alternate" href="{SITE}/"/>
 <author><name>Pied Piper</name></author>
 <updated>{newest}</updated>
{entries}</feed>
''', ['published', 'updated'])
    return recording


def _entry(one):
    at, page = zulu(moment(one.ago, one.slug)), f'{SITE}/{one.slug}'
    return f''' <entry>
  <title>{escape(one.title)}</title>
  <id>{page}</id>
  <link rel="alternate" href="{page}"/>
  <published>{at}</published>
  <updated>{at}</updated>
  <content type="html">{escape(one.html)}</content>
 </entry>
'''
