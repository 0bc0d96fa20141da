// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/releases/release_words.h"

#include "core/model/source_id.h"

#include <QCoreApplication>

#include <algorithm>

namespace success::ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Releases", text);
}

struct Word
{
    const char *key;
    const char *text;
    Tone tone = tone::neutral;
};

constexpr std::array statuses{
    Word{"open", QT_TRANSLATE_NOOP("Releases", "Open")},
    Word{"suggested", QT_TRANSLATE_NOOP("Releases", "Suggested"), tone::info},
    Word{"approved", QT_TRANSLATE_NOOP("Releases", "Approved"), tone::healthy},
    Word{"dismissed", QT_TRANSLATE_NOOP("Releases", "Dismissed")},
    Word{"drafted", QT_TRANSLATE_NOOP("Releases", "Drafted"), tone::atRisk},
    Word{"sent", QT_TRANSLATE_NOOP("Releases", "Sent")},
};

const Word *statusOf(const QString &key)
{
    const auto found = std::ranges::find_if(statuses, [&](const Word &word) { return key == QLatin1String(word.key); });
    return found == statuses.end() ? nullptr : &*found;
}

} // namespace

QString viewKey(ReleasesView view)
{
    switch (view) {
    case ReleasesView::Requests:
        return QStringLiteral("requests");
    case ReleasesView::Shipped:
        return QStringLiteral("shipped");
    case ReleasesView::Matches:
        break;
    }
    return QStringLiteral("matches");
}

QString viewTitle(ReleasesView view)
{
    switch (view) {
    case ReleasesView::Requests:
        return tr("Requests");
    case ReleasesView::Shipped:
        return tr("Shipped");
    case ReleasesView::Matches:
        break;
    }
    return tr("Matches");
}

ReleasesView releasesViewFromKey(const QString &key)
{
    for (const ReleasesView view : releasesViews) {
        if (viewKey(view) == key)
            return view;
    }
    return ReleasesView::Requests;
}

QString loopStatusText(const QString &key)
{
    const Word *word = statusOf(key);
    return word ? tr(word->text) : key;
}

Tone loopStatusTone(const QString &key)
{
    const Word *word = statusOf(key);
    return word ? word->tone : tone::neutral;
}

QString shippedSourceText(const QString &key)
{
    if (key == u"manual")
        return tr("Added by hand");
    const auto source = sourceFromKey(key);
    return source ? sourceTitle(*source) : key;
}

QString shippedKindText(const QString &key)
{
    return key == u"fix" ? tr("Fix") : tr("Feature");
}

QString markedText(const QString &text, std::span<const matching::Span> spans)
{
    QString rich;
    qsizetype at = 0;
    for (const matching::Span &span : spans) {
        if (span.begin < at)
            continue;
        rich += text.mid(at, span.begin - at).toHtmlEscaped() % u"<b><u>" %
                text.mid(span.begin, span.length).toHtmlEscaped() % u"</u></b>";
        at = span.begin + span.length;
    }
    rich += text.mid(at).toHtmlEscaped();
    return rich.replace(u'\n', QStringLiteral("<br>"));
}

} // namespace success::ui
