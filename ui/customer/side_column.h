// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/customer/detail_sections.h"
#include "ui/customer/folded_rows.h"

#include <QWidget>

class QVBoxLayout;

namespace success::ui {

class CustomerReader;
class NotesSection;
class ScoreChangeSection;

/// The right column of Customer Detail. Most of its cards are made anew from what was read; those that are being typed
/// or chosen in stay.
class SideColumn : public QWidget
{
    Q_OBJECT

public:
    SideColumn(Session &session, const Theme &theme, CustomerReader &reader, QWidget *parent = nullptr);

    void setDetail(const std::shared_ptr<const CustomerDetail> &detail, const PortfolioPtr &portfolio);
    [[nodiscard]] bool isSettled() const { return !m_reading; }
    /// Keeps what is typed.
    void finish();

Q_SIGNALS:
    void openRequested(const QString &url);
    void mergeRequested();
    void splitRequested();
    void recordsRequested(const success::Explanation::Factor &factor);
    void failed(const QString &sentence);
    void settled(); ///< what changed in the score is shown

private:
    void readChange();
    void fill(QWidget *&slot, const std::vector<QWidget *> &sections);

    const Theme &m_theme;
    CustomerReader &m_reader;
    PortfolioPtr m_portfolio;
    QString m_key;
    bool m_reading = false;
    Folds m_folds;
    QVBoxLayout *m_column;
    QWidget *m_above = nullptr;
    ScoreChangeSection *m_change;
    QWidget *m_between = nullptr;
    NotesSection *m_notes;
    QWidget *m_below = nullptr;
};

} // namespace success::ui
