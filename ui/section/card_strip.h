// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/section/section_filters.h"
#include "ui/widgets/summary_card.h"

namespace success::ui {

/// A section's figures in one row that wraps; a card that filters is marked while its filter is in force.
class CardStrip : public QWidget
{
    Q_OBJECT

public:
    explicit CardStrip(const Theme &theme, QWidget *parent = nullptr);

    // Cards in the order of calls; `name` is the objectName.
    /// Sets filter `key` to `value`; pressed again, takes it off.
    SummaryCard *addFilter(const QString &name, const QString &title, Tone tone, const QString &key,
                           const QString &value);
    /// Shows everything again.
    SummaryCard *addAll(const QString &name, const QString &title, Tone tone);

    void setFilters(const SectionFilters &filters);
    void setLoading();
    /// True: small cards; what is beneath needs the height.
    void setLow(bool low);

Q_SIGNALS:
    void filterChosen(const QString &key, const QString &value);
    void everythingChosen();

private:
    struct Card
    {
        SummaryCard *card;
        QString key, value; ///< empty: it is no filter
    };
    SummaryCard *add(const QString &name, const QString &title, Tone tone, const QString &key, const QString &value);

    const Theme &m_theme;
    SectionFilters m_filters;
    std::vector<Card> m_cards;
};

} // namespace success::ui
