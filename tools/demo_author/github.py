# SPDX-License-Identifier: Apache-2.0
"""GitHub REST: the releases of Pied Piper's two repositories."""
from ids import number
from recording import Recording
from shipped import edge, platform
from team import TEAM
from when import moment, zulu

API = 'https://api.github.com'


def record(_):
    recording = Recording('github')
    recording.dates_class('releases', 'iso', ['/*/created_at', '/*/published_at'])
    for told in (platform, edge):
        name = told.REPOSITORY.split('/')[1]
        recording.answer('GET', f'/repos/{told.REPOSITORY}/releases', f'{name}-releases.json',
                         [_release(told.REPOSITORY, release) for release in told.RELEASES], 'releases', open_levels=1)
    return recording


def _user(key):
    login = TEAM[key].email.split('@')[0]
    ident = number('github' + key) % 9_000_000
    return {'login': login, 'id': ident, 'avatar_url': f'https://avatars.githubusercontent.com/u/{ident}?v=4',
            'url': f'{API}/users/{login}', 'html_url': f'https://github.com/{login}', 'type': 'User',
            'site_admin': False}


def _release(repository, release):
    ident = 150_000_000 + number(repository + release.tag) % 90_000_000
    url = f'{API}/repos/{repository}/releases/{ident}'
    at = moment(release.ago, release.tag)
    page = f'https://github.com/{repository}/releases/tag/{release.tag}'
    return {'url': url, 'assets_url': url + '/assets', 'html_url': page, 'id': ident, 'author': _user(release.author),
            'tag_name': release.tag, 'target_commitish': 'main', 'name': release.name, 'draft': release.draft,
            'immutable': False, 'prerelease': release.prerelease, 'created_at': zulu(at),
            'published_at': None if release.draft else zulu(at), 'assets': [],
            'tarball_url': f'{API}/repos/{repository}/tarball/{release.tag}',
            'zipball_url': f'{API}/repos/{repository}/zipball/{release.tag}', 'body': release.body}
