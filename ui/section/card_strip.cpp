// SPDX-License-Identifier: Apache-2.0
#include "ui/section/card_strip.h"

#include "ui/widgets/flow_layout.h"

namespace success::ui {

CardStrip::CardStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    new FlowLayout(FlowLayout::Stretch, space::m, this);
}

SummaryCard *CardStrip::add(const QString &name, const QString &title, Tone tone, const QString &key,
                            const QString &value)
{
    auto *card = new SummaryCard(m_theme, title, tone, this);
    card->setObjectName(name);
    layout()->addWidget(card);
    m_cards.push_back({card, key, value});
    return card;
}

SummaryCard *CardStrip::addFilter(const QString &name, const QString &title, Tone tone, const QString &key,
                                  const QString &value)
{
    auto *card = add(name, title, tone, key, value);
    connect(card, &SummaryCard::clicked, this,
            [this, key, value] { Q_EMIT filterChosen(key, m_filters.value(key) == value ? QString() : value); });
    return card;
}

SummaryCard *CardStrip::addAll(const QString &name, const QString &title, Tone tone)
{
    auto *card = add(name, title, tone, {}, {});
    connect(card, &SummaryCard::clicked, this, &CardStrip::everythingChosen);
    return card;
}

void CardStrip::setFilters(const SectionFilters &filters)
{
    m_filters = filters;
    for (const auto &[card, key, value] : m_cards)
        card->setChecked(!key.isEmpty() && filters.value(key) == value);
}

void CardStrip::setLoading()
{
    for (const auto &each : m_cards)
        each.card->setLoading(true);
}

void CardStrip::setLow(bool low)
{
    for (const auto &each : m_cards)
        each.card->setSize(low ? SummaryCard::Size::Small : SummaryCard::Size::Large);
}

} // namespace success::ui
