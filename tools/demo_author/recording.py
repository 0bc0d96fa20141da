# SPDX-License-Identifier: Apache-2.0
"""One source's recordings: answer files and the manifest that demo_data/README.md describes."""
import json
import pathlib

from when import AS_OF


def _compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(', ', ': '))


def dump(value, depth=0, open_levels=3):
    """JSON with one record a line: indented by one down to `open_levels`, compact below."""
    if not isinstance(value, (dict, list)) or not value or depth >= open_levels:
        return _compact(value)
    inner, outer = '\n' + ' ' * (depth + 1), '\n' + ' ' * depth
    if isinstance(value, dict):
        parts = [f'{json.dumps(k, ensure_ascii=False)}: {dump(v, depth + 1, open_levels)}' for k, v in value.items()]
        return '{' + inner + (',' + inner).join(parts) + outer + '}'
    return '[' + inner + (',' + inner).join(dump(v, depth + 2, open_levels) for v in value) + outer + ']'


class Recording:
    def __init__(self, source):
        self.source = source
        self.files = {}
        self.answers = []
        self.dates = {}

    def dates_class(self, name, unit, paths):
        self.dates[name] = {'unit': unit, 'paths': paths}

    def xml_answer(self, method, path, file, text, elements):
        """A text whose dates stand in `elements`."""
        self.dates[file] = {'unit': 'iso', 'elements': elements}
        self.answers.append({'method': method, 'path': path, 'file': file, 'dates': file})
        self.files[file] = text

    def answer(self, method, path, file, payload, dates=None, query=None, body=None, open_levels=3):
        entry = {'method': method, 'path': path}
        if query:
            entry['query'] = query
        if body:
            entry['body'] = body
        entry['file'] = file
        if dates:
            entry['dates'] = dates
        self.answers.append(entry)
        self.files[file] = dump(payload, 0, open_levels) + '\n'

    def write(self, folder):
        root = pathlib.Path(folder) / self.source
        manifest = {'answers': self.answers, 'dates': self.dates, 'written_as_of': AS_OF.isoformat()}
        for name, text in {**self.files, 'manifest.json': dump(manifest, 0, 2) + '\n'}.items():
            target = root / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding='utf-8', newline='\n')
