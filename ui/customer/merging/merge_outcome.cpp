// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/merging/merge_outcome.h"

#include "ui/customer/detail_parts.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace success::ui {

MergeOutcome::MergeOutcome(QWidget *parent)
    : QScrollArea(parent)
    , m_sentence(paragraph({}))
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::s);
    m_sentence->setObjectName(QStringLiteral("mergeOutcome"));
    m_sentence->setTextFormat(Qt::PlainText);
    column->addWidget(m_sentence);
    column->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("What becomes of it"));
}

void MergeOutcome::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    setEffects({});
}

void MergeOutcome::setEffects(const std::vector<MergeEffect> &effects)
{
    delete std::exchange(m_effects, nullptr);
    if (effects.empty())
        return;
    m_effects = new QWidget;
    m_effects->setObjectName(QStringLiteral("mergeEffects"));
    auto *grid = pairGrid();
    m_effects->setLayout(grid);
    for (const MergeEffect &effect : effects)
        addPair(grid, effect.title, effect.effect);
    static_cast<QVBoxLayout *>(widget()->layout())->insertWidget(1, m_effects);
}

} // namespace success::ui
