# SPDX-License-Identifier: Apache-2.0
"""The ids under which the sources know an account, and so how they find each other."""
from ids import pick, token, uid


def salesbricks_customer(account):
    return uid(account.key + '-customer')


def salesbricks_chain(account, index):
    return uid(f'{account.key}-chain-{index}')


def external(account):
    """The seller's own id: Salesbricks' `external_id`, and the key of most PostHog groups."""
    return f'acct_{100000 + pick(account.key + "-external", 900000)}'


def stripe_customer(account):
    return token('cus_', account.key, 14)


def stripe_subscription(account, index):
    return token('sub_1', f'{account.key}-{index}', 22)


def posthog_group(account):
    """A few groups were created by hand and point at Stripe instead."""
    return account.key if account.link == 'stripe' else external(account)
