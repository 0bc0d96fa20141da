# SPDX-License-Identifier: Apache-2.0
"""Short hands for writing stories down."""
from shape import Call, Document, Message, Signal


def heard(type, severity, sentiment, summary, quote, who=0, topic=''):
    return Signal(type, severity, summary, quote, sentiment, who, topic)


def nps(ago, score, quote, who=0):
    """A survey answer: the message and the signal that carries the number."""
    mood = 0.8 if score >= 9 else -0.6 if score <= 6 else 0.1
    return Message(ago, quote, who, [Signal('nps_score', 1 if score > 6 else 2, f'NPS {score}',
                                            f'{score} out of 10. {quote}', mood, who)])


def call(ago, title, summary, *signals, who=(0,), host='jared', minutes=30):
    return Call(ago, title, summary, list(signals), who, host, minutes)


def wrote(ago, text, who=0, *signals):
    return Message(ago, text, who, list(signals))


def paper(ago, name, text):
    return Document(ago, name, text)
