// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/chat/show_card.h"

#include <QHash>
#include <QPainter>
#include <QScrollArea>
#include <QTimer>
#include <QWidget>

namespace success::ui {

namespace {

constexpr int shownFor = 1600; ///< milliseconds

/// Object names of the cards, by what stands on them.
QString cardOf(const QString &kind)
{
    static const QHash<QString, QString> cards{
        {QStringLiteral("score"), QStringLiteral("riskFactors")},
        {QStringLiteral("factor"), QStringLiteral("riskFactors")},
        {QStringLiteral("strength"), QStringLiteral("riskFactors")},
        {QStringLiteral("contract"), QStringLiteral("revenueSources")},
        {QStringLiteral("term"), QStringLiteral("revenueSources")},
        {QStringLiteral("invoice"), QStringLiteral("revenueSources")},
        {QStringLiteral("deal"), QStringLiteral("revenueSources")},
        {QStringLiteral("usage"), QStringLiteral("cardUsers")},
        {QStringLiteral("account"), QStringLiteral("cardValue")},
        {QStringLiteral("property"), QStringLiteral("enrichment")},
        {QStringLiteral("person"), QStringLiteral("contacts")},
        {QStringLiteral("note"), QStringLiteral("notes")},
        {QStringLiteral("match"), QStringLiteral("relatedRecords")},
        {QStringLiteral("route"), QStringLiteral("routeBar")},
    };
    return cards.value(kind, QStringLiteral("customerName"));
}

/// A frame around a card that says: here. It takes no clicks and goes by itself.
class Ring : public QWidget
{
public:
    Ring(QWidget *card, const QColor &color)
        : QWidget(card)
        , m_color(color)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setGeometry(card->rect());
        QTimer::singleShot(shownFor, this, &QObject::deleteLater);
        show();
        raise();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        constexpr qreal width = 2;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_color, width));
        painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), space::radius,
                                space::radius);
    }

private:
    QColor m_color;
};

} // namespace

void showCard(QWidget &pane, const QString &kind, const Theme &theme)
{
    auto *card = pane.findChild<QWidget *>(cardOf(kind));
    if (!card || !card->isVisibleTo(&pane))
        return;
    for (QWidget *above = card->parentWidget(); above && above != &pane; above = above->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(above))
            scroll->ensureWidgetVisible(card, 0, space::m);
    }
    new Ring(card, theme.color(Role::Accent));
}

} // namespace success::ui
