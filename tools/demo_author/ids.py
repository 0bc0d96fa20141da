# SPDX-License-Identifier: Apache-2.0
"""Identifiers and choices that look arbitrary and are the same in every run."""
import hashlib
import uuid

_SPACE = uuid.UUID('6f3f2e1c-5a0d-4b8e-9a57-0d1f9be0c1a7')
_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'


def number(salt):
    return int.from_bytes(hashlib.sha256(salt.encode()).digest()[:8], 'big')


def pick(salt, below):
    """A number in [0, below)."""
    return number(salt) % below


def choose(salt, items):
    return items[pick(salt, len(items))]


def uid(salt):
    return str(uuid.uuid5(_SPACE, salt))


def token(prefix, salt, length=16):
    """A Stripe-like id: `cus_Q7nWbR41kzXv02`."""
    digest = hashlib.sha256((prefix + salt).encode()).digest()
    return prefix + ''.join(_ALPHABET[byte % 62] for byte in digest[:length])
