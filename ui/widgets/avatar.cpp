// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/avatar.h"

#include <QPainter>
#include <QTextBoundaryFinder>

namespace success::ui {

namespace {

/// The characters a person sees of `name` that are letters or digits, a list per word.
std::vector<QStringList> wordsOf(const QString &name)
{
    std::vector<QStringList> words;
    bool inside = false;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    for (qsizetype start = 0, end = finder.toNextBoundary(); end > start; start = end, end = finder.toNextBoundary()) {
        const QString character = name.mid(start, end - start);
        const char32_t code = character.toUcs4().constFirst();
        if (!QChar::isLetterOrNumber(code)) {
            inside = inside && character != QStringLiteral(" ") && character != QStringLiteral("-");
            continue;
        }
        if (!inside)
            words.emplace_back();
        inside = true;
        words.back() << character;
    }
    return words;
}

} // namespace

QString monogramText(const QString &name)
{
    const std::vector<QStringList> words = wordsOf(name);
    if (words.empty())
        return {};
    if (words.size() > 1)
        return (words[0].constFirst() + words[1].constFirst()).toUpper();
    return (words[0].size() > 1 ? words[0][0] + words[0][1] : words[0][0]).toUpper();
}

void paintMonogram(QPainter &painter, const QRectF &rect, const QString &name, const QString &seed, const Theme &theme)
{
    const auto [background, text] = theme.monogram(seed);
    const qreal side = std::min(rect.width(), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(background);
    painter.drawRoundedRect(rect, side * 0.25, side * 0.25);
    QFont font = theme.font(TextStyle::BodyMedium);
    font.setPixelSize(std::max(10, int(side * 0.40)));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(text);
    painter.drawText(rect, Qt::AlignCenter, monogramText(name));
    painter.restore();
}

Avatar::Avatar(const Theme &theme, int side, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedSize(side, side);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Avatar::setCompany(const QString &name, const QString &seed)
{
    m_name = name;
    m_seed = seed;
    setAccessibleName(name);
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMonogram(painter, QRectF(rect()), m_name, m_seed, m_theme);
}

} // namespace success::ui
