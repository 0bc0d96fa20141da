# SPDX-License-Identifier: Apache-2.0
"""The stories written for one account each, by account key."""
TOLD = {}
