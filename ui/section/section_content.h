// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/section/section_state.h"
#include "ui/theme/theme.h"

#include <QStackedWidget>

namespace success::ui {

class EmptyState;

/// The table, or the skeleton or words in its place. Owns the table.
class SectionContent : public QStackedWidget
{
    Q_OBJECT

public:
    /// `demo`: a preview of demo data is not offered in it.
    SectionContent(const Theme &theme, SectionWords words, QWidget *table, bool demo, QWidget *parent = nullptr);

    /// For Failed, `problem`: what went wrong; `remedy`: what retryRequested does about it, where that is more than
    /// `Retry`.
    void showState(SectionState state, const QString &problem = {}, const QString &remedy = {});
    [[nodiscard]] SectionState state() const { return m_state; }

Q_SIGNALS:
    void retryRequested();
    void clearRequested();
    void demoRequested();
    void integrationsRequested();

private:
    void say(const QString &icon, Tone tone, const QString &sentence, const QString &detail);
    void offer(const QString &text, void (SectionContent::*signal)());
    void offerDemo();
    void offerWaysIn();

    SectionWords m_texts;
    bool m_demo;
    EmptyState *m_words;
    QWidget *m_skeleton;
    QWidget *m_table;
    SectionState m_state = SectionState::Loading;
};

} // namespace success::ui
