# SPDX-License-Identifier: Apache-2.0
"""Releases of piedpiper/platform, newest first."""
from . import Release

REPOSITORY = 'piedpiper/platform'


def compared(earlier, later):
    return f'**Full Changelog**: https://github.com/{REPOSITORY}/compare/{earlier}...{later}'


RELEASES = [
    Release('v9.0.0', 'Platform 9', 0, 'Not finished. Do not publish.\n\n- Holograms\n', 'richard', draft=True),
    Release('v8.5.0-rc.1', 'Platform 8.5 release candidate', 5, '''## What's Changed
* Vaults by team: a team sees its own logs and nobody else's by @gilfoyle in https://github.com/piedpiper/platform/pull/1904
* Faster listing of very large folders by @dinesh in https://github.com/piedpiper/platform/pull/1911

''' + compared('v8.4.2', 'v8.5.0-rc.1') + '\n', prerelease=True),
    Release('v8.4.2', 'Platform 8.4.2', 13, '''A small one.

### Fixed
- Windows installer no longer asks to reboot twice (#1893)
- Upload of files whose names contain a line break
- The clock in reports follows the reader's time zone

### Chores
- Dependencies updated

''' + compared('v8.4.1', 'v8.4.2') + '\n'),
    Release('v8.4.0', 'Platform 8.4: single sign-on', 35, '''Security teams asked, and asked again.

## Added
- **SAML single sign-on**: sign in with Okta, Entra ID or any SAML 2.0 provider. Groups become roles. (#1801)
- SCIM: people who leave your directory lose their seat the same hour (#1822)
- Audit report for auditors: who saw, changed or deleted what, as a signed PDF

## Changed
- Sessions end after twelve hours; administrators choose

## Fixed
- A password reset mail that arrived twice

## New Contributors
* @jian-yang made their first contribution in https://github.com/piedpiper/platform/pull/1830

''' + compared('v8.3.1', 'v8.4.0') + '\n'),
    Release('v8.3.0', 'Platform 8.3', 72, '''## Added
- Exports carry page numbers: stamp every page of an export with a number and a prefix of your own (#1744)
- Thumbnails in several sizes, made once at upload (#1750)
- Notes at a point in time: leave a comment tied to a second of audio or video (#1762)
- Verification at upload: every file is checked against its checksum before the upload is confirmed

## Fixed
- Colour metadata of ProRes files was rewritten; it stays untouched now
- Invoices show the same currency as the order

''' + compared('v8.2.0', 'v8.3.0') + '\n', 'dinesh'),
    Release('v8.2.0', 'Platform 8.2', 131, '''* Weekly digest: a mail on Monday with the outliers of the week by @dinesh in https://github.com/piedpiper/platform/pull/1688
* Reports can be grouped by depot, site or any other tag by @dinesh in https://github.com/piedpiper/platform/pull/1691
* Retention rules may look at tags, not only at age by @gilfoyle in https://github.com/piedpiper/platform/pull/1702
* Fix a race when two people emptied the bin at once by @gilfoyle in https://github.com/piedpiper/platform/pull/1709
* Bump zstd from 1.5.5 to 1.5.6 by @dependabot[bot] in https://github.com/piedpiper/platform/pull/1711

''' + compared('v8.1.0', 'v8.2.0') + '\n', 'dinesh'),
    Release('v8.1.0', 'Platform 8.1', 196, '''## Added
- GPS coordinates are kept with each picture and can be searched on a map (#1604)
- Compare two recordings side by side, with the differences marked

## Removed
- The old search. Nobody found it.

''' + compared('v8.0.0', 'v8.1.0') + '\n'),
    Release('v8.0.0', 'Platform 8', 288, '''The big one: a new store, the same files.

- Deduplication across projects
- Bulk import from three libraries at once, with one list of what clashed
- Delete for good: the bin can be emptied, and what was in it is gone
- Keyboard shortcuts everywhere

Thanks to everybody who tested it at night.
''', 'richard'),
    Release('v7.9.0', 'Platform 7.9', 402, '''- Dark theme
- Shared folders with an end date
- Fixed: thumbnails of very wide pictures
''', 'dinesh'),
]
