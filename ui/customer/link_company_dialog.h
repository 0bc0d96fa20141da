// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "ui/theme/theme.h"

#include <QDialog>

class QLabel;
class QListView;
class QPushButton;

namespace success::ui {

class CompanyChoices;
class SearchField;

/// Asks which company an account without a domain belongs to. It decides nothing: whoever opened it merges
/// `account` into `chosenKey` once it is accepted.
class LinkCompanyDialog : public QDialog
{
    Q_OBJECT

public:
    LinkCompanyDialog(const Theme &theme, PortfolioPtr portfolio, const Account &account, QWidget *parent = nullptr);

    /// Empty while no company is chosen.
    [[nodiscard]] QString chosenKey() const;
    [[nodiscard]] QString chosenName() const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void build(const Theme &theme);
    void search(const QString &text);
    void describe();

    Account m_account;
    CompanyChoices *m_choices;
    SearchField *m_search;
    QListView *m_list;
    QLabel *m_outcome;
    QPushButton *m_link;
};

/// What linking does, in sentences: which records move where, that the account is no longer listed, and undo.
[[nodiscard]] QString linkOutcome(const Account &account, const Account &into);

} // namespace success::ui
