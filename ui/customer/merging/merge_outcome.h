// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/merge_effects.h"

#include <QScrollArea>

class QLabel;
class QGridLayout;

namespace success::ui {

/// What a merge gives: a sentence, and what becomes of each kind of thing; scrolls where there is much of it.
class MergeOutcome : public QScrollArea
{
    Q_OBJECT

public:
    explicit MergeOutcome(QWidget *parent = nullptr);

    /// Without effects, until they are set.
    void setSentence(const QString &sentence);
    void setEffects(const std::vector<MergeEffect> &effects);

private:
    QLabel *m_sentence;
    QWidget *m_effects = nullptr;
};

} // namespace success::ui
