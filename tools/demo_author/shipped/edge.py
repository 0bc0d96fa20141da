# SPDX-License-Identifier: Apache-2.0
"""Releases of piedpiper/edge, newest first."""
from . import Release

REPOSITORY = 'piedpiper/edge'

RELEASES = [
    Release('2.7.0', 'Edge 2.7', 27, '''### Added
- New edge region: São Paulo
- Live streams arrive a second after they happen: the delay is a quarter of what it was
- A switch to turn the edge cache off, by site

### Fixed
- Streams recover by themselves after a router restarts
'''),
    Release('2.6.0', 'Edge 2.6: offline mode', 58, '''### Added
- **Offline mode**: the edge box goes on recording without a line and uploads when it is back, for up to nine days
- Read scans and pictures offline from the nearest box

### Changed
- Boxes report their health every minute

### Fixed
- Box would not start below ten degrees of frost
'''),
    Release('2.5.1', '2.5.1', 101, 'Fixes a crash with cards larger than one terabyte.\n', 'dinesh'),
    Release('2.5.0', 'Edge 2.5', 118, '''### Added
- Streams survive a weak uplink: quality goes down before the picture stops
- Ingest limits: a quota for each site, so that one sensor cannot drown the others
'''),
    Release('2.4.0', 'Edge 2.4', 233, '''- Decoder for devices is 380 kB now
- Cameras over RTSP and ONVIF are found by themselves
''', 'dinesh'),
]
